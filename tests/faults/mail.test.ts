import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, expect, test } from "vitest";
import { queueMail } from "~/domain/mail/mail.commands.server";
import { inTransaction } from "~/platform/database.server";
import { MailBox } from "../support/mail-box";
import { aPerson } from "../support/people-factories";
import { seededRandom } from "./seeded-random";
import { killOutright, ServedSite, until } from "./served-site";

const kills = Math.min(Number(process.env.FAULT_KILLS ?? 3), 20);
const seed = Number(process.env.FAULT_SEED ?? Date.now() % 1_000_000);
const mailsForEach = 12;
/** Of the leader, at the same time: so many can be on their way when it dies. */
const underWay = 3;
const limitMs = 60_000;

const box = await MailBox.open();
box.mood = { takesMs: 150 };
afterAll(() => box.close());
const site = await ServedSite.serve({ SMTP_URL: box.url, WEB_CONCURRENCY: "2" });

/** Events that give reason for a mail each, committed like any other. */
async function queueSome(): Promise<string[]> {
  return inTransaction(site.db, async (trx) => {
    const { userId } = await aPerson(trx);
    for (let number = 0; number < mailsForEach; number += 1) {
      const mail = { userId, template: "welcome", parameters: {} } as const;
      // Twice: a command that is repeated gives no reason for a second mail.
      for (let time = 0; time < 2; time += 1)
        await queueMail(trx, { ...mail, dedupeKey: `fault:${userId}:${number}` });
    }
    const rows = await trx.selectFrom("mailOutbox").select("id").where("userId", "=", userId).execute();
    return rows.map(({ id }) => id);
  });
}

function boxHas(ids: readonly string[]): Map<string, number> {
  const counts = box.countsById();
  const of = (id: string) =>
    [...counts].filter(([messageId]) => messageId.includes(id)).reduce((sum, [, count]) => sum + count, 0);
  return new Map(ids.map((id) => [id, of(id)]));
}

async function unsent(): Promise<number> {
  const rows = await site.db.selectFrom("mailOutbox").select("id").where("sentAt", "is", null).execute();
  return rows.length;
}

/** Each mail came in, and a second time at most for those that were under way at a kill, under their one Message-ID. */
async function expectEachInTheBox(ids: readonly string[], killed: number): Promise<void> {
  await until("everything to be sent", async () => (await unsent()) === 0, limitMs);
  const counts = [...boxHas(ids).values()];
  expect(ids.length % mailsForEach).toBe(0);
  expect(Math.min(...counts)).toBeGreaterThanOrEqual(1);
  expect(counts.reduce((sum, count) => sum + count - 1, 0)).toBeLessThanOrEqual(killed * underWay);
  expect(box.countsById().size).toBe(new Set(box.received.map(({ parsed }) => parsed.messageId)).size);
}

test(`${kills} kills of the whole server while it sends (FAULT_SEED=${seed}): each mail comes in, none under two names`, {
  timeout: limitMs + kills * 60_000,
}, async () => {
  const random = seededRandom(seed);
  const ids: string[] = [];
  for (let kill = 0; kill < kills; kill += 1) {
    ids.push(...(await queueSome()));
    const before = box.received.length;
    await until("a mail on its way", () => box.received.length > before, limitMs);
    await sleep(random() * 300);
    await site.kill(random() < 0.5 ? "primary first" : "workers first");
    site.startAgain();
    await site.ready();
  }
  await expectEachInTheBox(ids, kills);
  const doubled = [...boxHas(ids).values()].filter((count) => count > 1).length;
  console.log(`${kills} kills, seed ${seed}: ${ids.length} mails, ${doubled} of them came twice`);
});

test("when the process that sends is killed, another goes on within seconds", {
  timeout: limitMs * 3,
}, async () => {
  const ids: string[] = [];
  for (const victim of site.workers) {
    ids.push(...(await queueSome()));
    const before = box.received.length;
    await until("a mail on its way", () => box.received.length > before, limitMs);
    killOutright(victim);
  }
  const killed = performance.now();
  await until("everything to be sent", async () => (await unsent()) === 0, limitMs);
  console.log(`everything was sent ${Math.round(performance.now() - killed)} ms after the last kill`);
  await expectEachInTheBox(ids, 2);
});
