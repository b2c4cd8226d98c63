/** What a certificate is worth now. */
export type CertificateStatus = "valid" | "expired" | "revoked";

/** The two instants that decide about a certificate; null means never. */
export type CertificateTerms = { expiresAt: Date | null; revokedAt: Date | null };

/**
 * Says what a certificate is worth at `now`. Revocation counts for good and outweighs expiry; from the very
 * instant of `expiresAt` on the certificate is expired.
 */
export function certificateStatus(terms: CertificateTerms, now: Date): CertificateStatus {
  if (terms.revokedAt !== null && terms.revokedAt <= now) return "revoked";
  if (terms.expiresAt !== null && terms.expiresAt <= now) return "expired";
  return "valid";
}

/**
 * Returns the instant at which a certificate issued at `issuedAt` expires: the same UTC time of day
 * `validityMonths` later, on the last day of that month where it is too short (31 January plus one month is
 * 28 or 29 February). Null validity means that it never expires: null.
 * Throws a RangeError for a validity that is not a whole number of at least one month.
 */
export function certificateExpiry(issuedAt: Date, validityMonths: number | null): Date | null {
  if (validityMonths === null) return null;
  if (!Number.isInteger(validityMonths) || validityMonths < 1) {
    throw new RangeError(`A validity is a whole number of months from 1 up, not ${validityMonths}.`);
  }
  const year = issuedAt.getUTCFullYear();
  const month = issuedAt.getUTCMonth() + validityMonths;
  const lastDayOfMonth = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  const expiry = new Date(issuedAt);
  expiry.setUTCFullYear(year, month, Math.min(issuedAt.getUTCDate(), lastDayOfMonth));
  return expiry;
}
