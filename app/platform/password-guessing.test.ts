import { expect, test } from "vitest";
import { isEasilyGuessed } from "./password-guessing";

const listed = new Set(["password", "letmein", "qwertyuiop", "admin", "123qweasdzxc"]);
const isListed = (word: string) => listed.has(word);
const about = ["ada.lindqvist@example.com", "Ada", "Lindqvist"];

test.each([
  "123qweasdzxc",
  "Password1234",
  "PASSWORD2024!",
  "**password**1",
  "letmeinletmein",
  "letmeinletme",
  "letmeinletmein99",
  "aaaaaaaaaaaa",
  "abcabcabcabc",
  "123456789012",
  "098765432109",
  "abcdefghijkl",
  "admin1234567",
  "AdaLindqvist1",
  "lindqvist.ada",
  "kestrelkestrel",
  "Kestrel-Lindqvist",
])("%j is among the first guesses", (password) => {
  expect(isEasilyGuessed(password, { isListed, about })).toBe(true);
});

test.each([
  "correct horse battery staple",
  "password behind the curtain",
  "a password for browser tests",
  "admin848103756102",
  "пароль с пробелами ✓",
  "パスワードではない言葉です",
  "Ada likes gooseberries",
  "7f3c 9d02 aa41",
  "xxx gooseberry jam",
])("%j is not", (password) => {
  expect(isEasilyGuessed(password, { isListed, about })).toBe(false);
});

test("what is known of one person is no hint for another", () => {
  expect(isEasilyGuessed("AdaLindqvist1", { isListed })).toBe(false);
});

test("takes no time to speak of for the longest", () => {
  const began = performance.now();
  for (const long of ["20".repeat(128), `${"ab".repeat(127)}c!`, "x1".repeat(100) + "y".repeat(56)])
    isEasilyGuessed(long, { isListed, about });
  expect(performance.now() - began).toBeLessThan(50);
});
