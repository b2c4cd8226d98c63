import type { Db } from "~/platform/database.server";

/** The mails to an address, in their order. */
export async function mailsTo(db: Db, address: string) {
  return db
    .selectFrom("mailOutbox")
    .select(["template", "parameters", "userId"])
    .where("recipient", "=", address)
    .orderBy("id")
    .execute();
}

/** The names of their templates. */
export async function templatesTo(db: Db, address: string): Promise<string[]> {
  return (await mailsTo(db, address)).map(({ template }) => template);
}

/** The token of the link in the newest mail to an address that has one. */
export async function tokenTo(db: Db, address: string): Promise<string> {
  const tokens = (await mailsTo(db, address)).flatMap(({ parameters }) =>
    parameters && typeof parameters === "object" && "token" in parameters ? [String(parameters.token)] : [],
  );
  const newest = tokens.at(-1);
  if (newest === undefined) throw new Error(`There is no mail with a link to ${address}.`);
  return newest;
}
