/** Crockford's base32: no I, L, O or U, so that a number read aloud or typed from paper survives. */
const alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const numberBytes = 16;
const numberLength = 26;
/** 26 characters hold 130 bits; the first one therefore never exceeds 7. */
const wellFormed = /^[0-7][0-9A-HJKMNP-TV-Z]{25}$/;
const separators = /[\s\u00AD\u200B\u2010-\u2015\u2212-]+/g;
const longestInput = 100;

/**
 * Writes 128 random bits as a certificate number: 26 characters of Crockford base32, without separators,
 * which is the form that is stored and put into addresses.
 * Throws a RangeError unless exactly 16 bytes are given.
 */
export function newCertificateNumber(randomBytes: Uint8Array): string {
  if (randomBytes.length !== numberBytes) {
    throw new RangeError(
      `A certificate number takes ${numberBytes} random bytes, not ${randomBytes.length}.`,
    );
  }
  let rest = randomBytes.reduce((value, byte) => (value << 8n) | BigInt(byte), 0n);
  let written = "";
  for (let place = 0; place < numberLength; place += 1) {
    written = alphabet.charAt(Number(rest & 31n)) + written;
    rest >>= 5n;
  }
  return written;
}

/**
 * Reads what a person typed or scanned and returns the stored form, or null when it cannot be a certificate
 * number. Lower case, spaces and hyphens are accepted, and so are O for 0 and I or L for 1.
 */
export function parseCertificateNumber(input: string): string | null {
  if (input.length > longestInput) return null;
  const candidate = input.replace(separators, "").toUpperCase().replaceAll("O", "0").replace(/[IL]/g, "1");
  return wellFormed.test(candidate) ? candidate : null;
}

/** Groups a stored number for print and screen: `01ABC-DEFGH-JKMNP-QRSTV-WXYZ01`. */
export function formatCertificateNumber(number: string): string {
  return number.replace(/^(.{5})(.{5})(.{5})(.{5})(.{6})$/, "$1-$2-$3-$4-$5");
}
