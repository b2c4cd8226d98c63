import { sql } from "kysely";
import type { Page } from "playwright/test";
import { hashOf, newRenewalToken } from "~/platform/session/renewal-token.server";
import { inSiteDatabase } from "./people";

/** The page of a form that is kept for the demo manager. */
export async function aHeldForm(page: Page): Promise<string> {
  const token = newRenewalToken();
  await inSiteDatabase(async (db) => {
    const { id: userId } = await db
      .selectFrom("users")
      .select("id")
      .where("email", "=", "manager@example.com")
      .executeTakeFirstOrThrow();
    const fields = sql<never>`${JSON.stringify([["reason", "Written while the log-in ran out."]])}::jsonb`;
    const expiresAt = new Date(Date.now() + 3_600_000);
    const row = { tokenHash: hashOf(token), userId, path: "/team/approvals", fields, expiresAt };
    await db.insertInto("heldForms").values(row).execute();
  });
  const value = encodeURIComponent(Buffer.from(JSON.stringify(token)).toString("base64"));
  const [known] = await page.context().cookies();
  await page.context().addCookies([{ name: "held", value, domain: known?.domain ?? "", path: "/" }]);
  return "/held-form";
}
