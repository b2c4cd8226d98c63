import { describe, expect } from "vitest";
import { test } from "../../../tests/support/database";
import { aDraft, outlineOf } from "../../../tests/support/draft-factories";
import { aPerson } from "../../../tests/support/people-factories";
import { moveLesson, moveModule } from "./reorder.commands.server";

const nobody = "00000000-0000-7000-8000-000000000000";

describe("moving in an outline", () => {
  test("moves modules up, down and to a place", async ({ db }) => {
    const author = await aPerson(db, { role: "trainer" });
    const { code, revisionId, id } = await aDraft(db, [1, 0, 0], author);
    const { viewer } = author;
    const moved = async (title: string, move: "up" | "down" | number) => {
      await moveModule(db, { viewer, code, moduleId: id(title), move });
      return outlineOf(db, revisionId);
    };
    expect(await moved("A", "down")).toBe("B: | A: A1 | C:");
    expect(await moved("C", "up")).toBe("B: | C: | A: A1");
    expect(await moved("A", 1)).toBe("A: A1 | B: | C:");
    expect(await moved("A", "up")).toBe("A: A1 | B: | C:");
    const events = await db
      .selectFrom("events")
      .select("actorId")
      .where("type", "=", "outline_reordered")
      .execute();
    expect(events, "a move that changes nothing is none").toHaveLength(3);
  });

  test("moves lessons within their module and to another, under the same id", async ({ db }) => {
    const author = await aPerson(db, { role: "trainer" });
    const { code, revisionId, id } = await aDraft(db, [3, 1], author);
    const { viewer } = author;
    const of = { viewer, code, lessonId: id("A1") };
    await moveLesson(db, { ...of, move: "down" });
    expect(await outlineOf(db, revisionId)).toBe("A: A2 A1 A3 | B: B1");
    await moveLesson(db, { ...of, move: 1, toModuleId: id("B") });
    expect(await outlineOf(db, revisionId)).toBe("A: A2 A3 | B: A1 B1");
    await moveLesson(db, { ...of, move: Number.MAX_SAFE_INTEGER, toModuleId: id("A") });
    expect(await outlineOf(db, revisionId)).toBe("A: A2 A3 A1 | B: B1");
  });

  test("moves nothing into a list that is not as it was seen", async ({ db }) => {
    const author = await aPerson(db, { role: "trainer" });
    const { code, revisionId, id } = await aDraft(db, [2, 1], author);
    const { viewer } = author;
    const changed = { outcome: "changed" };
    const lesson = { viewer, code, lessonId: id("A1"), move: 2 };
    expect(await moveLesson(db, { ...lesson, seen: [id("A2"), id("A1")] })).toEqual(changed);
    expect(await moveLesson(db, { ...lesson, toModuleId: id("B"), seen: [] })).toEqual(changed);
    const module = { viewer, code, moduleId: id("A"), move: 2 };
    expect(await moveModule(db, { ...module, seen: [id("A")] })).toEqual(changed);
    expect(await outlineOf(db, revisionId)).toBe("A: A1 A2 | B: B1");
    expect(await moveLesson(db, { ...lesson, toModuleId: id("B"), seen: [id("B1")] })).toEqual({
      outcome: "moved",
    });
    expect(await moveModule(db, { ...module, seen: [id("A"), id("B")] })).toEqual({ outcome: "moved" });
    expect(await outlineOf(db, revisionId)).toBe("B: B1 A1 | A: A2");
  });

  test("finds nothing of another course, for another trainer, or that is not there", async ({ db }) => {
    const author = await aPerson(db, { role: "trainer" });
    const other = await aPerson(db, { role: "trainer" });
    const own = await aDraft(db, [1], author);
    const foreign = await aDraft(db, [1], author);
    const { code } = own;
    const { viewer } = author;
    const none = { outcome: "not-found" };
    const moduleId = own.id("A");
    expect(await moveModule(db, { viewer: other.viewer, code, moduleId, move: "up" })).toEqual(none);
    expect(await moveModule(db, { viewer, code, moduleId: foreign.id("A"), move: "up" })).toEqual(none);
    expect(await moveLesson(db, { viewer, code, lessonId: foreign.id("A1"), move: "up" })).toEqual(none);
    const away = { viewer, code, lessonId: own.id("A1"), move: 1 };
    expect(await moveLesson(db, { ...away, toModuleId: foreign.id("A") })).toEqual(none);
    expect(await moveLesson(db, { ...away, toModuleId: nobody })).toEqual(none);
    expect(await outlineOf(db, own.revisionId)).toBe("A: A1");
  });

  test("keeps places 1 to n while two trainers move at once", async ({ ownDatabase: { db } }) => {
    const author = await aPerson(db, { role: "trainer" });
    const admin = await aPerson(db, { role: "admin" });
    const { code, revisionId, id } = await aDraft(db, [5, 5, 0], author);
    const moves = Array.from({ length: 20 }, (_, index) => {
      const { viewer } = index % 2 ? author : admin;
      const place = 1 + (index % 5);
      if (index % 4 === 0) return moveModule(db, { viewer, code, moduleId: id("B"), move: place });
      const lessonId = id(`${index % 3 ? "A" : "B"}${place}`);
      const toModuleId = id("ABC"[index % 3] ?? "A");
      return moveLesson(db, { viewer, code, lessonId, move: place, toModuleId });
    });
    const outcomes = (await Promise.all(moves)).map(({ outcome }) => outcome);
    expect(outcomes.filter((each) => each !== "moved" && each !== "stayed")).toEqual([]);
    const outline = await outlineOf(db, revisionId);
    expect(
      outline
        .match(/\b[AB][1-5]/g)
        ?.sort()
        .join(" "),
    ).toBe("A1 A2 A3 A4 A5 B1 B2 B3 B4 B5");
  });
});
