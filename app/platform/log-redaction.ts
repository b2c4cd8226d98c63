const secretName = /cookie|passw|token|authorization|secret|credential/i;
const redacted = "[redacted]";

/**
 * A finished line of the log, JSON, without secrets: what stands under a name that sounds like one reads
 * `[redacted]`, at any depth, and so do passwords in addresses. It is done on the finished line because all that
 * is logged, by whatever way, ends as one.
 */
export function withoutSecrets(line: string): string {
  const plain = line.includes("://") ? withoutUrlPasswords(line) : line;
  if (!secretName.test(plain)) return plain;
  return `${JSON.stringify(JSON.parse(plain), (name, value) => (isSecret(name, value) ? redacted : value))}\n`;
}

/** The message itself, and numbers and yes or no (how many cookies, say), are no secrets. */
function isSecret(name: string, value: unknown): boolean {
  return secretName.test(name) && typeof value !== "number" && typeof value !== "boolean";
}

function withoutUrlPasswords(line: string): string {
  return line.replace(/:\/\/([^\s:@/"\\]*):[^\s@/"\\]+@/g, `://$1:${redacted}@`);
}
