import { availableParallelism } from "node:os";
import path from "node:path";
import { z } from "zod";
import { isSecureOrLocal, postgresUrl, publicOrigin, timeZone, wholeNumber } from "./env-fields";
import {
  type SecretPurpose,
  type Secrets,
  secretMistakes,
  secretPurposes,
  secretVariables,
} from "./env-secrets";
import { type S3Settings, s3SettingsOf, storageFields, storageMistakes } from "./env-storage";
import { parseTrustProxy, type TrustProxy } from "./env-trust-proxy";
import { privateFile, randomSecret } from "./private-file.server";
import { processSingleton } from "./process-singleton";

export type Env = {
  readonly appMode: "demo" | "production";
  readonly port: number;
  /** Null: every address of this machine. */
  readonly host: string | null;
  /** Null: the embedded server is to be started. */
  readonly databaseUrl: string | null;
  /** Absolute. */
  readonly dataDir: string;
  /** Where files are kept; null: in the data folder. */
  readonly s3: S3Settings | null;
  /** An origin without a trailing slash; null only in demo mode: there the address that was asked counts. */
  readonly publicUrl: string | null;
  readonly smtpUrl: string | null;
  /** Null: no-reply at the site's own host. */
  readonly mailFrom: string | null;
  /** Whether people may create accounts for themselves. */
  readonly registration: boolean;
  readonly trustProxy: TrustProxy;
  readonly webConcurrency: number;
  /** Null: no metrics. */
  readonly metricsPort: number | null;
  readonly metricsHost: string;
  readonly logLevel: "fatal" | "error" | "warn" | "info" | "debug" | "trace" | "silent";
  readonly secrets: Secrets;
  /** What the demo accounts are to be given; null: a random one. */
  readonly demoPassword: string | null;
  readonly defaultLocale: "en" | "de";
  readonly defaultTimeZone: string;
  /** `npm start` is our parent process. */
  readonly startedByNpm: boolean;
};

/** The settings are wrong: `mistakes` has one sentence for each. */
export class EnvError extends Error {
  constructor(readonly mistakes: readonly string[]) {
    super(mistakes.join("\n"));
    this.name = "EnvError";
  }
}

type Variables = Readonly<Record<string, string | undefined>>;

const dataFields = { DATABASE_URL: postgresUrl.optional(), DATA_DIR: z.string().default(".data") };

const schema = z.object({
  APP_MODE: z.enum(["demo", "production"], "APP_MODE must be demo or production.").optional(),
  PORT: wholeNumber("PORT", 1, 65_535).default(3000),
  HOST: z.string().optional(),
  ...dataFields,
  ...storageFields,
  PUBLIC_URL: publicOrigin.optional(),
  SMTP_URL: z
    .string()
    .regex(/^smtps?:\/\/./, "SMTP_URL must begin with smtp:// or smtps://.")
    .optional(),
  MAIL_FROM: z.email("MAIL_FROM must be an address such as learning@example.com.").optional(),
  REGISTRATION: z.enum(["on", "off"], "REGISTRATION must be on or off.").default("on"),
  TRUST_PROXY: z.string().optional().transform(trustProxyOrIssue),
  WEB_CONCURRENCY: wholeNumber("WEB_CONCURRENCY", 1, 64).default(Math.min(availableParallelism(), 2)),
  METRICS_PORT: wholeNumber("METRICS_PORT", 0, 65_535).optional(),
  METRICS_HOST: z.string().default("127.0.0.1"),
  LOG_LEVEL: z
    .enum(
      ["fatal", "error", "warn", "info", "debug", "trace", "silent"],
      "LOG_LEVEL must be fatal, error, warn, info, debug, trace or silent.",
    )
    .default("info"),
  DEMO_PASSWORD: z
    .string()
    .min(12, "DEMO_PASSWORD must have at least 12 characters.")
    .max(256, "DEMO_PASSWORD must have at most 256 characters.")
    .optional(),
  DEFAULT_LOCALE: z.enum(["en", "de"], "DEFAULT_LOCALE must be en or de.").default("en"),
  DEFAULT_TIME_ZONE: timeZone.default("UTC"),
});

/**
 * The settings of this process, read once from its environment.
 *
 * @throws EnvError with one sentence per mistake
 */
export function readEnv(): Env {
  return holder().env;
}

/** What the programs beside the site need to know: where the data is, and who is to be the admin. */
export type DataEnv = Pick<Env, "databaseUrl" | "dataDir"> & {
  readonly admin: Readonly<Record<"email" | "firstName" | "lastName" | "password", string | undefined>>;
};

/**
 * The settings of a program beside the site, which needs no more of them than these.
 *
 * @throws EnvError with one sentence per mistake
 */
export function readDataEnv(variables: Variables = process.env): DataEnv {
  const given = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ""));
  const parsed = z.object(dataFields).safeParse(given);
  if (!parsed.success) throw new EnvError(parsed.error.issues.map((issue) => issue.message));
  return {
    databaseUrl: parsed.data.DATABASE_URL ?? null,
    dataDir: path.resolve(parsed.data.DATA_DIR),
    admin: {
      email: given.ADMIN_EMAIL,
      firstName: given.ADMIN_FIRST_NAME,
      lastName: given.ADMIN_LAST_NAME,
      password: given.ADMIN_PASSWORD,
    },
  };
}

/** From now on `readEnv()` answers with this database: that of the embedded server, which has just started. */
export function useDatabase(databaseUrl: string): void {
  const held = holder();
  held.env = { ...held.env, databaseUrl };
}

function holder(): { env: Env } {
  return processSingleton("env", () => ({ env: parseEnv(process.env) }));
}

/**
 * Settings out of environment variables; an empty one counts as not given. In demo mode, secrets that are
 * not given are made at first and kept in `<DATA_DIR>/secrets.json`, readable to its owner only.
 *
 * @throws EnvError with one sentence per mistake
 */
export function parseEnv(variables: Variables): Env {
  const given = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ""));
  const parsed = schema.safeParse(given);
  const appMode = modeOf(given);
  const mistakes = parsed.success ? [] : parsed.error.issues.map((issue) => issue.message);
  mistakes.push(...storageMistakes(given));
  const secrets = givenSecrets(given);
  if (appMode === "production") mistakes.push(...productionMistakes(given), ...secretMistakes(secrets));
  if (!parsed.success || mistakes.length > 0) throw new EnvError(mistakes);
  const values = parsed.data;
  const dataDir = path.resolve(values.DATA_DIR);
  return {
    appMode,
    port: values.PORT,
    host: values.HOST ?? null,
    databaseUrl: values.DATABASE_URL ?? null,
    dataDir,
    s3: s3SettingsOf(values),
    publicUrl: values.PUBLIC_URL ?? null,
    smtpUrl: values.SMTP_URL ?? null,
    mailFrom: values.MAIL_FROM ?? null,
    registration: values.REGISTRATION === "on",
    trustProxy: values.TRUST_PROXY,
    webConcurrency: values.WEB_CONCURRENCY,
    metricsPort: metricsPortOf(values.METRICS_PORT, values.PORT),
    metricsHost: values.METRICS_HOST,
    logLevel: values.LOG_LEVEL,
    secrets: allSecrets(secrets) ?? { ...keptSecrets(dataDir), ...secrets },
    demoPassword: values.DEMO_PASSWORD ?? null,
    defaultLocale: values.DEFAULT_LOCALE,
    defaultTimeZone: values.DEFAULT_TIME_ZONE,
    startedByNpm: given.npm_lifecycle_event !== undefined,
  };
}

function modeOf(given: Variables): Env["appMode"] {
  if (given.APP_MODE === "demo" || given.APP_MODE === "production") return given.APP_MODE;
  return given.DATABASE_URL === undefined ? "demo" : "production";
}

function productionMistakes(given: Variables): string[] {
  const mistakes: string[] = [];
  if (given.PUBLIC_URL === undefined) {
    mistakes.push("PUBLIC_URL must be set in production mode: the address at which people reach this site.");
  } else if (!isSecureOrLocal(given.PUBLIC_URL)) {
    mistakes.push("PUBLIC_URL must begin with https:// in production mode (http:// only for localhost).");
  }
  if (given.SMTP_URL === undefined) {
    mistakes.push("SMTP_URL must be set in production mode: the server that takes our mail.");
  }
  return mistakes;
}

function givenSecrets(given: Variables): Partial<Secrets> {
  const entries = secretPurposes.map((purpose) => [purpose, given[secretVariables[purpose]]] as const);
  return Object.fromEntries(entries.filter(([, secret]) => secret !== undefined));
}

function allSecrets(some: Partial<Record<SecretPurpose, string>>): Secrets | null {
  const { claims, renewal, device } = some;
  return claims && renewal && device ? { claims, renewal, device } : null;
}

const keptSecretsSchema = z.object({ claims: z.string(), renewal: z.string(), device: z.string() });

function keptSecrets(dataDir: string): Secrets {
  const file = path.join(dataDir, "secrets.json");
  const fresh = () =>
    JSON.stringify({ claims: randomSecret(), renewal: randomSecret(), device: randomSecret() });
  try {
    return keptSecretsSchema.parse(JSON.parse(privateFile(file, fresh)));
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : null;
    if (code === null) throw new EnvError([`${file} is damaged: delete it, and new secrets will be made.`]);
    throw new EnvError([
      `The data folder ${dataDir} cannot be written (${code}): choose another by DATA_DIR.`,
    ]);
  }
}

/** Beside the site's own port, so that two sites on one machine do not meet. */
function metricsPortOf(given: number | undefined, port: number): number | null {
  if (given === 0) return null;
  const distance = 6464;
  return given ?? (port + distance <= 65_535 ? port + distance : port - distance);
}

function trustProxyOrIssue(text: string | undefined, context: z.RefinementCtx): TrustProxy {
  const parsed = parseTrustProxy(text);
  if (parsed) return parsed;
  const message =
    "TRUST_PROXY must be a number of proxies, their addresses, or a header such as fly-client-ip.";
  context.addIssue({ code: "custom", message });
  return z.NEVER;
}
