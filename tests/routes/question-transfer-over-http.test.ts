import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { createQuestionCategory } from "~/domain/questions/question-categories.commands.server";
import { serveTestDatabase } from "../support/database";
import { aPerson } from "../support/people-factories";
import { logIn } from "../support/sessions";
import { serveSite } from "./served-site";

const { db } = await serveTestDatabase();
const site = await serveSite();
const address = "/teach/questions/import";

async function anAuthor() {
  const person = await aPerson(db, { role: "trainer" });
  const name = `Imports of ${person.userId}`;
  const made = await createQuestionCategory(db, {
    viewer: person.viewer,
    courseId: null,
    parentId: null,
    name,
  });
  if (made.outcome !== "created") throw new Error(made.outcome);
  const { cookieHeader } = site.browser((await logIn(db, person)).cookie);
  return { category: made.categoryId, cookieHeader };
}

type Author = Awaited<ReturnType<typeof anAuthor>>;

async function post({ cookieHeader }: Author, body: FormData | URLSearchParams) {
  const answer = await fetch(site.origin + address, {
    method: "POST",
    body,
    headers: { Cookie: cookieHeader, "Sec-Fetch-Site": "same-origin", Accept: "text/html" },
    redirect: "manual",
  });
  return { status: answer.status, location: answer.headers.get("Location"), html: await answer.text() };
}

function check(author: Author, content: string | Uint8Array, name = "questions.gift") {
  const form = new FormData();
  form.append("intent", "check");
  form.append("format", "auto");
  form.append("category", author.category);
  form.append("text", "");
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : new Uint8Array(content);
  form.append("file", new Blob([bytes]), name);
  return post(author, form);
}

/** What the page's import button would send. */
function carried(html: string): URLSearchParams {
  const fields = [
    ...html.matchAll(/<input type="hidden" name="(format|category|packed|key)" value="([^"]*)"/g),
  ];
  expect(fields).toHaveLength(4);
  return new URLSearchParams([
    ["intent", "import"],
    ...fields.map(([, name = "", value = ""]): [string, string] => [name, value]),
  ]);
}

async function countIn(category: string): Promise<number> {
  const { count } = await db
    .selectFrom("questions as q")
    .innerJoin("questionCategories as g", "g.id", "q.categoryId")
    .select((eb) => eb.fn.countAll<string>().as("count"))
    .where((eb) => eb.or([eb("g.id", "=", category), eb("g.parentId", "=", category)]))
    .executeTakeFirstOrThrow();
  return Number(count);
}

describe("the page of import", () => {
  test("takes 2,000 questions of GIFT within five seconds, and twice the same only once", async () => {
    const author = await anAuthor();
    const blocks = Array.from({ length: 2_000 }, (_, index) => {
      const category = index % 500 === 0 ? `$CATEGORY: Part ${index / 500}\n\n` : "";
      return `${category}::Question ${index}::How much is ${index} + 1?{=${index + 1}#Yes ~${index} ~${index + 2}#No}\n`;
    });
    const began = performance.now();
    const checked = await check(author, blocks.join("\n"));
    const looked = performance.now();
    expect(checked.html).toContain("2000 new questions");
    expect(await countIn(author.category)).toBe(0);
    const form = carried(checked.html);
    const importing = performance.now();
    const imported = await post(author, form);
    expect(looked - began + performance.now() - importing).toBeLessThan(5_000);
    expect(imported.location).toBe(`${address}?category=${author.category}&count=2000&state=draft`);
    expect(await countIn(author.category)).toBe(2_000);
    const again = await Promise.all([post(author, form), post(author, form)]);
    expect(again.map(({ location }) => location)).toEqual([imported.location, imported.location]);
    expect(await countIn(author.category)).toBe(2_000);
  }, 60_000);

  test("imports once what is sent twice at the same moment, and again what was checked again", async () => {
    const author = await anAuthor();
    const form = carried((await check(author, "Sky?{T}\n\nSea?{F}")).html);
    const both = await Promise.all([post(author, form), post(author, form)]);
    expect(both.map(({ status }) => status)).toEqual([302, 302]);
    expect(await countIn(author.category)).toBe(2);
    await post(author, carried((await check(author, "Sky?{T}\n\nSea?{F}")).html));
    expect(await countIn(author.category)).toBe(4);
  });

  test("makes the questions ready at once where it is asked to", async () => {
    const author = await anAuthor();
    const statesNow = async () => {
      const rows = await db
        .selectFrom("questions")
        .select("state")
        .where("categoryId", "=", author.category)
        .execute();
      return rows.map(({ state }) => state);
    };
    const form = carried((await check(author, "Sky?{T}")).html);
    form.set("ready", "on");
    const { location } = await post(author, form);
    expect(await statesNow()).toEqual(["ready"]);
    const page = await fetch(site.origin + location, { headers: { Cookie: author.cookieHeader } });
    expect(await page.text()).toContain("1 question has been imported and is ready.");
    await post(author, carried((await check(author, "Sea?{T}")).html));
    expect((await statesNow()).sort()).toEqual(["draft", "ready"]);
  });

  test("names what it does not take, with its line", async () => {
    const { html } = await check(await anAuthor(), "Sky?{T}\n\nNo answers here\n\nHow?{=1 =2 ~%150%3}");
    expect(html).toContain("1 new question");
    expect(html).toContain("2 not imported");
    expect(html).toMatch(/>3<[\s\S]*It has no answers[\s\S]*No answers here/);
    expect(html).toMatch(/>5<[\s\S]*not a percentage/);
  });

  test.each([
    ["UTF-16", new Uint8Array([0xff, 0xfe, 0x41, 0]), 400, "UTF-16"],
    ["Latin-1", new Uint8Array([0x47, 0xf6, 0x3f]), 400, "Latin-1"],
    ["a zip", new Uint8Array([0x50, 0x4b, 3, 4, 0, 0]), 400, "packed archive"],
    ["nothing", new Uint8Array(), 400, "empty"],
    ["too much", new Uint8Array(2_000_001).fill(65), 413, "too large"],
    [
      "laughs",
      new TextEncoder().encode('<!DOCTYPE q [<!ENTITY a "aa">]><quiz>&a;</quiz>'),
      200,
      "declares entities",
    ],
  ])("says what is wrong with a file of %s", async (_, content, status, words) => {
    const answer = await check(await anAuthor(), content, "questions.txt");
    expect(answer.status).toBe(status);
    expect(answer.html).toContain(words);
  });

  test("takes nothing carried along that is no text of ours, or blown up", async () => {
    const author = await anAuthor();
    const form = carried((await check(author, "Sky?{T}")).html);
    for (const packed of ["x", gzipSync(Buffer.alloc(50_000_000, 65)).toString("base64url")]) {
      form.set("packed", packed);
      expect((await post(author, form)).status).toBe(400);
    }
    expect(await countIn(author.category)).toBe(0);
  });
});

test("a file that is exported is imported as it was", async () => {
  const author = await anAuthor();
  const { html } = await check(author, "$CATEGORY: Air / Over us\n\n// [tag:x]\n::S::Sky?{T}");
  expect(html).toMatch(/Categories of the file.*Air \/ Over us<\/dt><dd[^>]*>1</);
  await post(author, carried(html));
  const search = new URLSearchParams({ category: author.category, format: "moodle-xml" });
  const answer = await fetch(`${site.origin}/teach/questions/export/file?${search}`, {
    headers: { Cookie: author.cookieHeader },
  });
  expect(answer.headers.get("Content-Type")).toBe("application/xml; charset=utf-8");
  expect(answer.headers.get("Content-Disposition")).toBe('attachment; filename="questions.xml"');
  const xml = await answer.text();
  expect(xml).toContain("/Air/Over us</text>");
  const checked = await check(author, xml, "questions.xml");
  expect(checked.html).toContain("1 new question");
});
