import { setTimeout as sleep } from "node:timers/promises";
import { sql } from "kysely";
import { describe, expect } from "vitest";
import type { Db } from "~/platform/database.server";
import { databasePrint } from "../../../tests/routes/database-prints";
import { aCourse, anEnrolment, type TestCourse } from "../../../tests/support/course-factories";
import { test } from "../../../tests/support/database";
import { aPerson } from "../../../tests/support/people-factories";
import { saveStudy } from "./study.commands.server";
import type { StudyReport } from "./study-report";

const video = {
  contentType: "video" as const,
  content: { media: { url: "https://media.example/v.webm" }, durationSeconds: 60 },
};

async function aLearner(db: Db, course?: TestCourse) {
  const person = await aPerson(db);
  const learned = course ?? (await aCourse(db, { lessons: [video, video, {}] }));
  await anEnrolment(db, { userId: person.userId, course: learned, status: "in_progress" });
  const save = (report: Partial<StudyReport>, lesson = 0) =>
    saveStudy(db, {
      viewer: person.viewer,
      code: learned.code,
      lessonId: learned.lessonIds[lesson] ?? "",
      report: { activeMs: 0, position: null, watched: [], ...report },
    });
  return { ...person, course: learned, save };
}

const at = (seconds: number, sequence: number) => ({ position: { seconds, sequence } });
const seen = (...pairs: [number, number][]) => ({ watched: pairs.map(([from, to]) => ({ from, to })) });

async function studies(db: Db) {
  return db
    .selectFrom("lessonStudy")
    .select(["positionSeconds", "watched", sql<number>`active_ms::int`.as("activeMs")])
    .orderBy("createdAt")
    .execute();
}

/** Lets a person's last report be so old. */
async function letPass(db: Db, seconds: number): Promise<void> {
  await sql`update study_clocks set counted_until = counted_until - make_interval(secs => ${seconds})`.execute(
    db,
  );
}

describe("the position in a video", () => {
  test("is kept, and the next visit goes on from there", async ({ db }) => {
    const { save } = await aLearner(db);
    expect(await save(at(12, 1))).toMatchObject({ outcome: "saved", position: { seconds: 12, sequence: 1 } });
    expect(await save(at(22, 2))).toMatchObject({ outcome: "saved", position: { seconds: 22, sequence: 2 } });
    expect(await save({ activeMs: 500 })).toMatchObject({
      outcome: "saved",
      position: { seconds: 22, sequence: 2 },
    });
  });

  test("is not put back by a window that has slept while another device went on", async ({ db }) => {
    const { save } = await aLearner(db);
    await save(at(10, 1));
    // The other device was opened now, heard of sequence 1, and went on.
    await save(at(20, 2));
    await save(at(30, 3));
    const stale = await save(at(10, 2));
    expect(stale).toMatchObject({ outcome: "saved", position: { seconds: 30, sequence: 3 } });
    // It has heard of the newer one; when it is played again, it is the newest.
    expect(await save(at(11, 4))).toMatchObject({ position: { seconds: 11 } });
  });

  test("may go backwards when the person does", async ({ db }) => {
    const { save } = await aLearner(db);
    await save(at(50, 1));
    expect(await save(at(5, 2))).toMatchObject({ position: { seconds: 5 } });
  });

  test("does not lie behind the end", async ({ db }) => {
    const { save } = await aLearner(db);
    expect(await save(at(86_400, 1))).toMatchObject({ position: { seconds: 60 } });
  });

  test("of two devices that report at once is one of both, whole, and the newest", async ({
    ownDatabase,
  }) => {
    const { db } = ownDatabase;
    const { save } = await aLearner(db);
    const steps = Array.from({ length: 40 }, (_, step) => step + 1);
    // Both count alike; the second is 30 seconds further on.
    const answers = await Promise.all(
      steps.flatMap((step) => [
        save({ ...at(step % 30, step), ...seen([0, step]) }),
        save({ ...at(30 + (step % 30), step), ...seen([0, step]) }),
      ]),
    );
    expect(answers.every(({ outcome }) => outcome === "saved")).toBe(true);
    const [study] = await studies(db);
    expect([10, 40]).toContain(study?.positionSeconds);
    expect(study?.watched).toBe("{[0,40)}");
  });
});

describe("the seconds watched", () => {
  test("are a set: what was seen twice counts once, what was jumped over does not", async ({ db }) => {
    const { save } = await aLearner(db);
    await save(seen([0, 10], [40, 50]));
    await save(seen([5, 12]));
    await save(seen([0, 10]));
    expect(await studies(db)).toMatchObject([{ watched: "{[0,12),[40,50)}" }]);
  });

  test("end where the video ends, and a text has none", async ({ db }) => {
    const { save } = await aLearner(db);
    await save(seen([50, 86_400]));
    await save(seen([0, 100]), 2);
    expect(await studies(db)).toMatchObject([{ watched: "{[50,60)}" }, { watched: "{}" }]);
  });

  test("do not grow without end for who sends them in pieces", async ({ db }) => {
    const long = { ...video, content: { ...video.content, durationSeconds: 43_200 } };
    const { save } = await aLearner(db, await aCourse(db, { lessons: [long] }));
    for (let begin = 0; begin < 800; begin += 40) {
      const pieces = Array.from({ length: 40 }, (_, place): [number, number] => [
        (begin + place) * 2,
        (begin + place) * 2 + 1,
      ]);
      await save(seen(...pieces));
    }
    const [study] = await studies(db);
    expect(study?.watched.split("),").length).toBeLessThanOrEqual(500);
    await save(seen([0, 43_200]));
    expect((await studies(db))[0]?.watched).toBe("{[0,43200)}");
  });
});

describe("the time spent", () => {
  test("begins with the first report and counts what was active since", async ({ db }) => {
    const { save } = await aLearner(db);
    await save({ activeMs: 60_000 });
    await letPass(db, 10);
    await save({ activeMs: 8_000 });
    expect(await studies(db)).toMatchObject([{ activeMs: 8_000 }]);
  });

  test("is never more than the clock has gone on, however often and for however many lessons one claims it", async ({
    db,
  }) => {
    const { save } = await aLearner(db);
    await save({});
    await letPass(db, 10);
    for (const lesson of [0, 1, 2, 0, 1, 2]) await save({ activeMs: 60_000 }, lesson);
    const total = (await studies(db)).reduce((sum, { activeMs }) => sum + activeMs, 0);
    expect(total).toBeGreaterThanOrEqual(10_000);
    expect(total).toBeLessThan(12_000);
  });

  test("is not doubled by reports that arrive together", async ({ ownDatabase }) => {
    const { db } = ownDatabase;
    const { save } = await aLearner(db);
    await save({});
    await letPass(db, 20);
    const begun = performance.now();
    await Promise.all(Array.from({ length: 30 }, (_, place) => save({ activeMs: 60_000 }, place % 3)));
    await sleep(5);
    const total = (await studies(db)).reduce((sum, { activeMs }) => sum + activeMs, 0);
    expect(total).toBeGreaterThanOrEqual(20_000);
    expect(total).toBeLessThan(20_000 + performance.now() - begun + 1_000);
  });
});

describe("nothing is saved", () => {
  const report = { activeMs: 1_000, position: { seconds: 5, sequence: 1 }, watched: [] };

  test.for([
    [
      "for a lesson of another course",
      async (db: Db) => ({ lessonId: (await aCourse(db)).lessonIds[0] ?? "" }),
    ],
    ["under another course's code", async (db: Db) => ({ code: (await aCourse(db)).code })],
    ["for somebody who is not enrolled", async (db: Db) => ({ viewer: (await aPerson(db)).viewer })],
    [
      "for another learner's session",
      async (db: Db, own: { userId: string; course: TestCourse }) => ({
        viewer: { ...(await aLearner(db, own.course)).viewer, userId: own.userId },
      }),
    ],
    [
      "once the session has ended",
      async (db: Db, own: { userId: string }) => {
        await db
          .updateTable("sessions")
          .set({ endedAt: new Date(), endReason: "logout" })
          .where("userId", "=", own.userId)
          .execute();
        return {};
      },
    ],
    [
      "once the account is closed",
      async (db: Db, own: { userId: string }) => {
        await db
          .updateTable("users")
          .set({ isActive: false, deactivatedAt: new Date() })
          .where("id", "=", own.userId)
          .execute();
        return {};
      },
    ],
    [
      "once one has withdrawn",
      async (db: Db, own: { userId: string }) => {
        await db
          .updateTable("enrolments")
          .set({ status: "withdrawn" })
          .where("userId", "=", own.userId)
          .execute();
        return {};
      },
    ],
  ] as const)("%s", async ([, change], { db }) => {
    const own = await aLearner(db);
    const request = {
      viewer: own.viewer,
      code: own.course.code,
      lessonId: own.course.lessonIds[0] ?? "",
      report,
    };
    const changed = { ...request, ...(await change(db, own)) };
    expect(await saveStudy(db, changed)).toEqual({ outcome: "not-found" });
    expect(await studies(db)).toEqual([]);
    expect(await db.selectFrom("studyClocks").select("userId").execute()).toEqual([]);
  });
});

test("saving leaves no history, no event, and all other tables as they were", async ({ ownDatabase }) => {
  const { db } = ownDatabase;
  const { save } = await aLearner(db);
  await save(at(1, 1));
  const before = await databasePrint(db);
  for (let step = 2; step < 12; step += 1)
    await save({ ...at(step, step), ...seen([0, step]), activeMs: 10 });
  const after = await databasePrint(db);
  const changed = Object.keys(after).filter((table) => after[table] !== before[table]);
  expect(changed).toEqual(["lesson_study", "study_clocks"]);
});
