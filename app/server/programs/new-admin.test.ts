import { expect, test } from "vitest";
import { parseNewAdmin } from "./new-admin";

const ada = {
  email: " Ada@Example.com ",
  firstName: "Ada",
  lastName: " Lovelace ",
  password: "a password of her own",
};

test("an admin as the rules want one: the address in small letters, nothing around names, the password as it is", async () => {
  expect(await parseNewAdmin(ada)).toEqual({
    admin: { ...ada, email: "ada@example.com", lastName: "Lovelace" },
  });
  expect(await parseNewAdmin({ ...ada, password: "  spaces count too  " })).toMatchObject({
    admin: { password: "  spaces count too  " },
  });
});

test("everything that is missing or wrong is said at once, one sentence each", async () => {
  expect(await parseNewAdmin({ email: null, firstName: null, lastName: null, password: null })).toEqual({
    mistakes: [
      expect.stringMatching(/^The e-mail address .*--email/),
      expect.stringMatching(/^The first name .*--first-name/),
      expect.stringMatching(/^The last name .*--last-name/),
      expect.stringMatching(/^The password .*ADMIN_PASSWORD/),
    ],
  });
});

test.each([
  ["an address without a place", { email: "ada" }],
  ["a name of spaces", { firstName: "  " }],
  ["a password of eleven characters", { password: "eleven char" }],
  ["a password that is the name with a number", { password: "Lovelace12345" }],
  ["a password of 257 characters", { password: "x".repeat(257) }],
])("refuses %s", async (_, wrong) => {
  expect(await parseNewAdmin({ ...ada, ...wrong })).toEqual({ mistakes: [expect.any(String)] });
});
