import { describe, expect, it } from "vitest";
import { hashOf, isRenewalToken, newRenewalToken, successorOf } from "./renewal-token.server";

const secret = "a secret of thirty-two bytes, more or less";

describe("renewal tokens", () => {
  it("are 256 random bits, each time others", () => {
    const tokens = Array.from({ length: 1_000 }, newRenewalToken);
    expect(new Set(tokens).size).toBe(1_000);
    for (const token of tokens) expect(Buffer.from(token, "base64url")).toHaveLength(32);
    expect(tokens.every(isRenewalToken)).toBe(true);
  });

  it("have one successor, which nobody knows who has not the secret", () => {
    const token = newRenewalToken();
    const successor = successorOf(token, secret);
    expect(successorOf(token, secret)).toBe(successor);
    expect(successorOf(token, `${secret}.`)).not.toBe(successor);
    expect(successorOf(newRenewalToken(), secret)).not.toBe(successor);
    expect(successor).not.toBe(token);
    expect(isRenewalToken(successor)).toBe(true);
  });

  it("are the test vector of RFC 4231, case 2", () => {
    const expected = "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843";
    expect(successorOf("what do ya want for nothing?", "Jefe")).toBe(
      Buffer.from(expected, "hex").toString("base64url"),
    );
  });

  it("are kept as SHA-256 only", () => {
    expect(hashOf("abc").toString("hex")).toBe(
      "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
    );
  });

  it.each([
    undefined,
    null,
    "",
    "a",
    1,
    {},
    ["a".repeat(43)],
    "a".repeat(42),
    "a".repeat(44),
    `${"a".repeat(42)}=`,
  ])("%j is none", (value) => {
    expect(isRenewalToken(value)).toBe(false);
  });
});
