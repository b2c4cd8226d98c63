import { createHash, randomBytes } from "node:crypto";

/** The secret part of a new link in a mail: 256 random bits, base64url. */
export function newLinkToken(): string {
  return randomBytes(32).toString("base64url");
}

/** What the database keeps of a link's token. */
export function hashOfLinkToken(token: string): Buffer {
  return createHash("sha256").update(token).digest();
}
