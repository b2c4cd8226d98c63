import { parseArgs } from "node:util";
import { isCommonPassword } from "~/platform/common-passwords.server";
import { type DataEnv, readDataEnv } from "~/platform/env.server";
import { ask } from "./ask";
import { makeAdmin } from "./make-admin";
import { parseNewAdmin } from "./new-admin";
import { reachDatabase } from "./reach-database";
import { ProgramError, runProgram } from "./run-program";

await runProgram(async (cleanup) => {
  const env = readDataEnv();
  const parsed = parseNewAdmin(await collect(env.admin));
  if ("mistakes" in parsed) throw new ProgramError(parsed.mistakes);
  const { email, firstName, lastName, password } = parsed.admin;
  if (await isCommonPassword(password, [email, firstName, lastName])) throw new ProgramError([guessable]);
  const connectionString = await reachDatabase(env, cleanup, { beside: true });
  const created = await makeAdmin(connectionString, parsed.admin);
  if (created.outcome === "email-taken")
    throw new ProgramError([`Somebody with the address ${email} is there already.`]);
  console.log(`${email} can log in now, as an admin.`);
});

const guessable =
  "The password is easy to guess: it is a common one, a simple pattern, or close to the name (ADMIN_PASSWORD).";

/** From the arguments, the environment, and the person at the terminal, in this order. */
async function collect(fromEnv: DataEnv["admin"]) {
  const values = readArguments();
  return {
    email: values.email ?? fromEnv.email ?? (await ask("E-mail address")),
    firstName: values["first-name"] ?? fromEnv.firstName ?? (await ask("First name")),
    lastName: values["last-name"] ?? fromEnv.lastName ?? (await ask("Last name")),
    // Never an argument: everybody on the machine can read those.
    password: fromEnv.password ?? (await ask("Password (12 characters or more, not shown)", true)),
  };
}

function readArguments() {
  const text = { type: "string" } as const;
  try {
    return parseArgs({ options: { email: text, "first-name": text, "last-name": text } }).values;
  } catch {
    throw new ProgramError(["The arguments are --email, --first-name and --last-name, each with a value."]);
  }
}
