import { expect } from "playwright/test";
import { hydrated, logInByForm, test } from "../support/browser";
import { freshLearner } from "../support/people";

test("what is kept about a person is theirs to take along, and taking it is on record", async ({ page }) => {
  const person = await freshLearner("SEC-101");
  await logInByForm(page, person);
  await page.goto("/my/data");
  await hydrated(page);
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: /^Download/ }).click(),
  ]);
  const chunks = [];
  for await (const chunk of await download.createReadStream()) chunks.push(chunk);
  const data = JSON.parse(Buffer.concat(chunks).toString("utf8"));
  expect(data.account).toEqual([expect.objectContaining({ id: person.userId, email: person.email })]);
  expect(data.enrolments).toHaveLength(1);
  expect(JSON.stringify(data)).not.toContain("argon2");
  await page.goto("/my/activity?type=export");
  await expect(page.getByRole("row", { name: /Data downloaded/ })).toHaveCount(1);
});
