import { describe, expect, test } from "vitest";
import { serveTestDatabase } from "../support/database";
import { aPerson } from "../support/people-factories";
import { logIn } from "../support/sessions";
import { serveSite } from "./served-site";

const { db } = await serveTestDatabase();
const site = await serveSite();

async function someone() {
  const person = await aPerson(db);
  return { ...person, browser: site.browser((await logIn(db, person)).cookie) };
}

describe("the profile", () => {
  const least = { firstName: "Grace", lastName: "Hopper" };

  test("is saved, with an event that names the fields, the earlier row in the history, and the new name at once", async () => {
    const person = await someone();
    const form = {
      ...least,
      phone: "030 901820",
      phoneCountry: "DE",
      yearsOfExperience: "12",
      "education[0].degree": "MSc",
      "education[0].institution": "Yale",
      "education[0].year": "1934",
      githubUrl: "https://github.com/grace",
    };
    const early = await person.browser.post("/my/profile", form);
    expect(early.status).toBe(400);
    const answer = await person.browser.post("/my/profile", { ...form, "education[0].year": "1994" });
    expect(answer).toMatchObject({ status: 302, location: "/my/profile?notice=saved" });
    const row = await db
      .selectFrom("profiles")
      .select(["phone", "education", "yearsOfExperience", "githubUrl"])
      .where("userId", "=", person.userId)
      .executeTakeFirstOrThrow();
    expect(row).toEqual({
      phone: "+4930901820",
      education: [{ degree: "MSc", institution: "Yale", year: 1994 }],
      yearsOfExperience: 12,
      githubUrl: "https://github.com/grace",
    });
    const event = await db
      .selectFrom("events")
      .select("detail")
      .where("userId", "=", person.userId)
      .where("type", "=", "profile_updated")
      .executeTakeFirstOrThrow();
    expect(event.detail).toMatchObject({
      changed: expect.arrayContaining(["firstName", "phone", "education"]),
    });
    const history = await db
      .selectFrom("rowHistory")
      .select(["tableName", "actorId"])
      .where("rowId", "=", person.userId)
      .execute();
    expect(history).toEqual(
      expect.arrayContaining([
        { tableName: "profiles", actorId: person.userId },
        { tableName: "users", actorId: person.userId },
      ]),
    );
    const page = await person.browser.get("/dashboard");
    expect(page.body.includes("Grace Hopper"), "Grace Hopper").toBe(true);
    const again = await person.browser.get("/my/profile");
    expect(again.body.includes('value="030 901820"'), 'value="030 901820"').toBe(true);
  });

  test("that says nothing new is no event", async () => {
    const person = await someone();
    const same = { firstName: "Ada", lastName: "Lindqvist" };
    expect((await person.browser.post("/my/profile", same)).status).toBe(302);
    const events = db.selectFrom("events").select("id").where("userId", "=", person.userId);
    expect(await events.where("type", "=", "profile_updated").execute()).toEqual([]);
  });

  test("comes back as it was typed, with what is wrong beside its fields", async () => {
    const { browser } = await someone();
    const answer = await browser.post("/my/profile", {
      ...least,
      lastName: "",
      phone: "030 901820",
      linkedinUrl: "https://evil.example/in/grace",
      bio: "Compilers <b>",
    });
    expect(answer.status).toBe(400);
    for (const part of ["Enter your last name", "Choose the country", "not on the site"])
      expect(answer.body.includes(part), part).toBe(true);
    for (const typed of ["Grace", "030 901820", "https://evil.example/in/grace", "Compilers &lt;b&gt;"])
      expect(answer.body.includes(typed), typed).toBe(true);
  });

  test("has rows that are added and removed without scripting, and nothing typed is lost", async () => {
    const { browser } = await someone();
    const add = JSON.stringify({ type: "insert", payload: { name: "education" } });
    const added = await browser.post("/my/profile", { ...least, bio: "Typed", __intent__: add });
    expect(added.status).toBe(200);
    expect(added.body.includes('name="education[0].degree"'), 'name="education[0].degree"').toBe(true);
    expect(added.body.includes("Typed"), "Typed").toBe(true);
    const remove = JSON.stringify({ type: "remove", payload: { name: "education", index: 0 } });
    const rows = { "education[0].degree": "First", "education[1].degree": "Second" };
    const removed = await browser.post("/my/profile", { ...least, ...rows, __intent__: remove });
    expect(removed.body.includes('value="Second"'), 'value="Second"').toBe(true);
    expect(removed.body.includes('value="First"'), 'value="First"').toBe(false);
  });

  test.each([
    { __intent__: "{" },
    { __intent__: JSON.stringify({ type: "update", payload: { name: "bio", value: "x" } }) },
    { __intent__: JSON.stringify({ type: "insert", payload: { name: "__proto__" } }) },
  ])("does nothing that its buttons do not: %j", async (intent) => {
    const { browser } = await someone();
    expect((await browser.post("/my/profile", { ...least, ...intent })).status).toBe(400);
  });

  test("takes no row whose number would make a list of millions", async () => {
    const { browser } = await someone();
    const start = performance.now();
    const answer = await browser.post("/my/profile", { ...least, "education[99999999].degree": "MSc" });
    expect(answer.status).toBe(302);
    expect(performance.now() - start).toBeLessThan(5_000);
  });

  test("changes only what its form names", async () => {
    const person = await someone();
    const form = { ...least, role: "admin", department: "Board", email: "x@example.com", userId: "1" };
    await person.browser.post("/my/profile", form);
    const row = await db
      .selectFrom("users")
      .innerJoin("profiles", "userId", "users.id")
      .select(["role", "email", "department"])
      .where("users.id", "=", person.userId)
      .executeTakeFirstOrThrow();
    expect(row).toEqual({ role: "employee", email: person.email, department: null });
  });
});
