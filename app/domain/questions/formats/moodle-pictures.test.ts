import sharp from "sharp";
import { expect, test } from "vitest";
import { parseMoodleXml } from "./moodle-xml.server";
import { writeMoodleXml } from "./moodle-xml-writer";

const png = await sharp({ create: { width: 3, height: 2, channels: 3, background: "#c00" } })
  .png()
  .toBuffer();

const file = (name: string, bytes: Uint8Array | string, encoding = "base64") => {
  const content = typeof bytes === "string" ? bytes : Buffer.from(bytes).toString("base64");
  return `<file name="${name}" path="/" encoding="${encoding}">${content}</file>`;
};

function essay(html: string, files: string, format = "html") {
  return parseMoodleXml(`<quiz>
<question type="essay"><name><text>E</text></name>
<questiontext format="${format}"><text><![CDATA[${html}]]></text>
${files}</questiontext></question></quiz>`);
}

const src = "@@PLUGINFILE@@/a%20b%281%29.png";

test.each([
  ["html", `<p>Which? <img src="${src}" alt="A map"></p>`],
  ["moodle_auto_format", `<p>Which? <img src="${src}" alt="A map"></p>`],
  ["markdown", `Which? ![A map](${src})`],
])("a picture of a text in %s comes along, and the Markdown names it", async (format, text) => {
  const { questions, problems, pictures } = await essay(text, file("a b(1).png", png), format);
  expect(problems).toEqual([]);
  expect(pictures).toMatchObject([{ name: "a b(1).png" }]);
  const id = pictures?.[0]?.id ?? "";
  expect(pictures?.[0]?.bytes.equals(png)).toBe(true);
  expect(questions[0]?.body.prompt).toBe(`Which? ![A map](/files/${id}/a%20b%281%29.png)`);
});

test("a picture that stands in two texts is one, and one that no text shows is named", async () => {
  const text = '<img src="@@PLUGINFILE@@/1.png"> and <img src="@@PLUGINFILE@@/2.png">';
  expect((await essay(text, file("1.png", png) + file("2.png", png))).pictures).toHaveLength(1);
  const unshown = await essay("Why?", file("1.png", png));
  expect(unshown.pictures).toEqual([]);
  expect(unshown.problems).toMatchObject([{ code: "pictures-left-out", line: 4, detail: "1.png" }]);
});

test.each([
  ["picture-type", "<svg xmlns='http://www.w3.org/2000/svg'/>"],
  ["picture-broken", png.subarray(0, 40)],
  ["picture-broken", "no base64!"],
])("what is refused is named as %s with its line, and the question comes without it", async (code, bytes) => {
  const content = code === "picture-type" ? Buffer.from(bytes) : bytes;
  const { questions, problems, pictures } = await essay(
    '<p>Which? <img src="@@PLUGINFILE@@/x.png"></p>',
    file("x.png", content),
  );
  expect(questions[0]?.body.prompt).toBe("Which?");
  expect(pictures).toEqual([]);
  expect(problems).toContainEqual({ code, line: 4, detail: "x.png", isSkipped: false });
});

test("a text that names a file of this site by itself shows nothing of it", async () => {
  const other = "/files/01a22260-1856-7f58-b2a3-9e8917cc408c/x.png";
  const { questions } = await essay(`<p>Which? <img src="${other}"></p>`, file("1.png", png));
  expect(questions[0]?.body.prompt).toBe("Which?");
});

test("what is written with its pictures is read with them", async () => {
  const { questions } = await essay(`<p>Which? <img src="${src}" alt="A map"></p>`, file("a b(1).png", png));
  const [question] = questions;
  if (!question) throw new Error("There is no question.");
  const id = /files\/([^/]+)/.exec(question.body.prompt)?.[1] ?? "";
  const { text } = writeMoodleXml([question], new Map([[id, png.toString("base64")]]));
  const again = await parseMoodleXml(text);
  expect(again.problems).toEqual([]);
  expect(again.questions[0]?.body).toEqual(question.body);
  expect(again.pictures?.[0]?.bytes.equals(png)).toBe(true);
});
