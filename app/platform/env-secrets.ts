/** One secret per purpose: what is signed for one can never be taken for the other. */
export type Secrets = { readonly claims: string; readonly renewal: string; readonly device: string };

export type SecretPurpose = keyof Secrets;

/** The environment variable of each purpose. */
export const secretVariables: Readonly<Record<SecretPurpose, string>> = {
  claims: "SESSION_CLAIMS_SECRET",
  renewal: "SESSION_RENEWAL_SECRET",
  device: "DEVICE_SECRET",
};

export const secretPurposes: readonly SecretPurpose[] = ["claims", "renewal", "device"];

/** What the documentation prints where a secret belongs; nobody may use it. */
export const sampleSecret = "sample-secret-replace-me-with-32-random-bytes";

const leastBytes = 32;

/** One sentence for each secret that is missing, short, a sample, or serves two purposes. */
export function secretMistakes(given: Readonly<Partial<Record<SecretPurpose, string>>>): string[] {
  const mistakes: string[] = [];
  const seen = new Map<string, string>();
  for (const purpose of secretPurposes) {
    const name = secretVariables[purpose];
    const secret = given[purpose];
    if (secret === undefined) {
      mistakes.push(`${name} must be set in production mode (for example: openssl rand -base64 32).`);
      continue;
    }
    if (Buffer.byteLength(secret) < leastBytes) {
      mistakes.push(`${name} is too short: it must have at least ${leastBytes} bytes.`);
    } else if (/sample|change.?me|replace.?me/i.test(secret)) {
      mistakes.push(`${name} is the sample value of the documentation: make your own.`);
    }
    const twin = seen.get(secret);
    if (twin) mistakes.push(`${name} is the same as ${twin}: each purpose needs its own secret.`);
    seen.set(secret, name);
  }
  return mistakes;
}
