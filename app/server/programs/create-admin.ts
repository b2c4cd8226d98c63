import { parseArgs } from "node:util";
import { type DataEnv, readDataEnv } from "~/platform/env.server";
import { ask } from "./ask";
import { makeAdmin } from "./make-admin";
import { parseNewAdmin } from "./new-admin";
import { reachDatabase } from "./reach-database";
import { ProgramError, runProgram } from "./run-program";

await runProgram(async (cleanup) => {
  const env = readDataEnv();
  const parsed = await parseNewAdmin(await collect(env.admin));
  if ("mistakes" in parsed) throw new ProgramError(parsed.mistakes);
  const connectionString = await reachDatabase(env, cleanup, { beside: true });
  const created = await makeAdmin(connectionString, parsed.admin);
  const { email } = parsed.admin;
  if (created.outcome === "email-taken")
    throw new ProgramError([`Somebody with the address ${email} is there already.`]);
  console.log(`${email} can log in now, as an admin.`);
});

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
