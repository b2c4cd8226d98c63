import { expect, test } from "vitest";
import { isCommonPassword } from "./common-passwords.server";

test("common passwords are known, whatever is put around them", async () => {
  for (const common of ["qwertyuiop12", "1qaz2wsx3edc", "Password12345", "iloveyou1234", "motherfucker"])
    expect(await isCommonPassword(common), common).toBe(true);
});

test("a phrase, or what a password manager makes, is not common", async () => {
  for (const good of ["correct horse battery staple", "kGf2-vq8L-Zt4w", "zuversicht mit laterne"])
    expect(await isCommonPassword(good), good).toBe(false);
});

test("a person's own name is no password", async () => {
  expect(await isCommonPassword("ada-lindqvist-1", ["ada@example.com", "Ada", "Lindqvist"])).toBe(true);
});
