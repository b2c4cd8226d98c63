import { createHash, createHmac, randomBytes } from "node:crypto";

/** A new renewal token: 256 random bits, base64url. */
export function newRenewalToken(): string {
  return randomBytes(32).toString("base64url");
}

/**
 * The one token that follows another: HMAC-SHA-256 (RFC 2104) of it. Derived and not drawn, so that two
 * requests that present the same token at once, or again after a lost reply, get the same successor.
 */
export function successorOf(token: string, secret: string): string {
  return createHmac("sha256", secret).update(token).digest("base64url");
}

/** What the database keeps of a token. */
export function hashOf(token: string): Buffer {
  return createHash("sha256").update(token).digest();
}

/** Whether a cookie's value can be a renewal token at all. */
export function isRenewalToken(value: unknown): value is string {
  return typeof value === "string" && /^[A-Za-z0-9_-]{43}$/.test(value);
}
