/** Crockford's base32: no I, L, O or U, so that a code read aloud survives. */
const alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const length = 12;

/**
 * What proves that an attempt was handed in: 60 random bits as `XXXX-XXXX-XXXX`.
 *
 * @param randomBytes 12 of them
 */
export function newReceipt(randomBytes: Uint8Array): string {
  if (randomBytes.length !== length) throw new RangeError(`A receipt takes ${length} random bytes.`);
  const code = Array.from(randomBytes, (byte) => alphabet.charAt(byte & 31)).join("");
  return code.replace(/(.{4})(?=.)/g, "$1-");
}
