import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { sql } from "kysely";
import { expect, test } from "vitest";
import { action } from "~/routes/my.activity[.csv]/route";
import { serveTestDatabase } from "../support/database";
import { aPerson } from "../support/people-factories";
import { logIn } from "../support/sessions";

const { db } = await serveTestDatabase();
const activities = 100_000;

setFlagsFromString("--expose-gc");
const collectGarbage: () => void = runInNewContext("gc");

/** What is in use, in megabytes, once all that is not has been collected. */
function heapInUse(): number {
  collectGarbage();
  return process.memoryUsage().heapUsed / 1_048_576;
}

test("100,000 activities are downloaded with flat memory, one's own only", async () => {
  const { userId } = await aPerson(db);
  const other = await aPerson(db);
  await sql`insert into events (type, user_id, actor_id, occurred_at)
    select 'login', person, person, now() - n * interval '1 minute'
    from generate_series(1, ${activities}::int) n,
      unnest(array[${userId}::uuid]) person`.execute(db);
  await sql`insert into events (type, user_id) values ('password_changed', ${other.userId})`.execute(db);
  await sql`analyze events`.execute(db);
  const { cookie } = await logIn(db, { userId });
  const request = new Request("http://127.0.0.1/my/activity.csv", {
    method: "POST",
    headers: { Cookie: cookie },
    body: new URLSearchParams(),
  });

  const before = heapInUse();
  const started = performance.now();
  const answer = await action({ request, params: {}, context: { cspNonce: "" } });
  let [lines, peak, bytes] = [0, 0, 0];
  const reader = answer.body?.getReader();
  for (let read = await reader?.read(); read?.value; read = await reader?.read()) {
    const text = Buffer.from(read.value).toString("latin1");
    expect(text).not.toContain("password_changed");
    const measured = Math.floor(lines / 20_000);
    lines += text.split("\r\n").length - 1;
    bytes += read.value.length;
    if (Math.floor(lines / 20_000) > measured) peak = Math.max(peak, heapInUse() - before);
  }
  const seconds = ((performance.now() - started) / 1_000).toFixed(1);
  console.info(`${lines} lines, ${bytes} bytes, ${seconds} s, at most ${peak.toFixed(1)} MB more in use`);
  // The header, the activities, and the export itself.
  expect(lines).toBe(activities + 2);
  expect(peak).toBeLessThan(10);
}, 120_000);
