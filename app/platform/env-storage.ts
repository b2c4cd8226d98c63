import { z } from "zod";

/** Where files are kept when it is not this machine's disk. */
export interface S3Settings {
  readonly bucket: string;
  readonly region: string;
  /** Null: Amazon's own. */
  readonly endpoint: string | null;
  /** Null: what the machine has been given (environment, role). */
  readonly credentials: { readonly accessKeyId: string; readonly secretAccessKey: string } | null;
}

/** The variables that name the store of files; none of them: the data folder. */
export const storageFields = {
  S3_BUCKET: z
    .string()
    .regex(
      /^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/,
      "S3_BUCKET must be the name of a bucket, such as acme-learning.",
    )
    .optional(),
  S3_REGION: z.string().default("us-east-1"),
  S3_ENDPOINT: z
    .string()
    .refine(
      (text) => URL.canParse(text) && /^https?:$/.test(new URL(text).protocol),
      "S3_ENDPOINT must be an address such as https://s3.example.com.",
    )
    .optional(),
  S3_ACCESS_KEY_ID: z.string().optional(),
  S3_SECRET_ACCESS_KEY: z.string().optional(),
};

type StorageVariables = z.infer<z.ZodObject<typeof storageFields>>;

/** The store that the variables name; null: the data folder. */
export function s3SettingsOf(variables: StorageVariables): S3Settings | null {
  const { S3_BUCKET: bucket, S3_REGION: region, S3_ENDPOINT: endpoint } = variables;
  const { S3_ACCESS_KEY_ID: accessKeyId, S3_SECRET_ACCESS_KEY: secretAccessKey } = variables;
  if (bucket === undefined) return null;
  const credentials = accessKeyId && secretAccessKey ? { accessKeyId, secretAccessKey } : null;
  return { bucket, region, endpoint: endpoint ?? null, credentials };
}

/** What cannot be meant, one sentence each. */
export function storageMistakes(given: Readonly<Record<string, string | undefined>>): string[] {
  const mistakes: string[] = [];
  if ((given.S3_ACCESS_KEY_ID === undefined) !== (given.S3_SECRET_ACCESS_KEY === undefined))
    mistakes.push("S3_ACCESS_KEY_ID and S3_SECRET_ACCESS_KEY must be set together.");
  const others = ["S3_ENDPOINT", "S3_ACCESS_KEY_ID", "S3_SECRET_ACCESS_KEY"];
  if (given.S3_BUCKET === undefined && others.some((name) => given[name] !== undefined))
    mistakes.push(
      "S3_BUCKET must be set when the other S3 settings are: without it files go to the data folder.",
    );
  return mistakes;
}
