import { describe, expect, it } from "vitest";
import { formatCertificateNumber, newCertificateNumber, parseCertificateNumber } from "./certificate-number";

const bytes = (hex: string) => Uint8Array.from(Buffer.from(hex, "hex"));
const someNumber = "00G40R40M30E209185GR38E1W8";

describe("newCertificateNumber", () => {
  it("writes the lowest and the highest 128-bit value", () => {
    expect(newCertificateNumber(new Uint8Array(16))).toBe("0".repeat(26));
    expect(newCertificateNumber(new Uint8Array(16).fill(255))).toBe(`7${"Z".repeat(25)}`);
  });

  it("keeps every bit: the number converts back to the same value", () => {
    const source = "9f1c03e7a45b6d8820fe7713c0da5b6e";
    const alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    const value = [...newCertificateNumber(bytes(source))].reduce(
      (sum, character) => sum * 32n + BigInt(alphabet.indexOf(character)),
      0n,
    );
    expect(value.toString(16)).toBe(source);
  });

  it("writes consecutive bytes as known text", () => {
    expect(newCertificateNumber(bytes("000102030405060708090a0b0c0d0e0f"))).toBe(
      "00041061050R3GG28A1C60T3GF",
    );
  });

  it("refuses anything but 16 bytes", () => {
    expect(() => newCertificateNumber(new Uint8Array(15))).toThrow(RangeError);
    expect(() => newCertificateNumber(new Uint8Array(17))).toThrow(RangeError);
  });
});

describe("parseCertificateNumber", () => {
  it("reads what it printed", () => {
    const number = newCertificateNumber(bytes("9f1c03e7a45b6d8820fe7713c0da5b6e"));
    expect(parseCertificateNumber(number)).toBe(number);
    expect(parseCertificateNumber(formatCertificateNumber(number))).toBe(number);
  });

  it.each([
    ["lower case", someNumber.toLowerCase()],
    ["surrounding and inner spaces", `  ${someNumber.slice(0, 10)} ${someNumber.slice(10)}\n`],
    ["spaces and dashes of a copied PDF", `${someNumber.slice(0, 5)}\u2011${someNumber.slice(5)}\u00A0`],
    ["the letter O for zero", someNumber.replaceAll("0", "O")],
    ["the letter I for one", someNumber.replaceAll("1", "I")],
    ["a small l for one", someNumber.replaceAll("1", "l")],
  ])("tolerates %s", (_name, input) => {
    expect(parseCertificateNumber(input)).toBe(someNumber);
  });

  it.each([
    ["nothing", ""],
    ["25 characters", someNumber.slice(1)],
    ["27 characters", `${someNumber}0`],
    ["a U, which the alphabet leaves out", `${someNumber.slice(0, -1)}U`],
    ["more than 128 bits", `8${someNumber.slice(1)}`],
    ["another sign", `${someNumber.slice(0, -1)}/`],
    ["a letter that only upper-cases to ASCII", `${someNumber.slice(0, -1)}ß`],
    ["an endless text", `${someNumber}${" ".repeat(1_000)}`],
  ])("refuses %s", (_name, input) => {
    expect(parseCertificateNumber(input)).toBeNull();
  });
});

describe("formatCertificateNumber", () => {
  it("groups for reading aloud", () => {
    expect(formatCertificateNumber(someNumber)).toBe("00G40-R40M3-0E209-185GR-38E1W8");
  });
});
