import { expect, test } from "vitest";
import { parseQuestions } from "./question-file.server";
import { formatOf, importMaxBytes, questionFormats } from "./question-formats";

const filled = (part: string) => part.repeat(Math.floor((importMaxBytes - 1_000) / part.length));
const asked = (type: string, text: string) =>
  `<quiz><question type="${type}"><questiontext format="html"><text><![CDATA[${text}]]></text></questiontext></question></quiz>`;

test.each([
  ["line ends", `${filled("\n")}x`],
  ["spaces", `${filled(" ")}x`],
  ["open brackets", filled("{1:SA:")],
  ["an answer and open brackets", `ANSWER: A\n${filled("{")}`],
  ["backslashes", filled("\\")],
  ["comments that never end", asked("essay", filled("<!--"))],
  ["spans with a space each", asked("essay", filled("<span> "))],
  ["elements in one another", asked("essay", filled("<b></i>"))],
  ["brackets", asked("essay", filled("["))],
  ["gaps that never end", asked("cloze", filled("{1:SA:"))],
  ["gaps of backslashes", asked("cloze", filled("{1:SA:\\"))],
  ["tags that never end", asked("essay", filled("<a "))],
  ["open elements", filled("<a>")],
  ["attributes", `<quiz ${filled('a="" ')}></quiz>`],
  ["comments of XML", filled("<!--")],
  ["sections of XML", filled("<![CDATA[")],
  ["many empty questions", `<quiz>${filled("<question/>")}</quiz>`],
])(
  "a whole file of %s is read within seconds in every format",
  async (_, file) => {
    const began = performance.now();
    formatOf({ name: "", text: file });
    for (const format of questionFormats) await parseQuestions(format, file);
    expect(performance.now() - began).toBeLessThan(8_000);
  },
  60_000,
);

test("names that every object has are names like others", async () => {
  const { questions, problems } = await parseQuestions(
    "moodle-xml",
    asked("essay", "<constructor>a</constructor> &toString; &valueOf;"),
  );
  expect(questions[0]?.body.prompt).toBe("a \\&toString; \\&valueOf;");
  expect(problems).toMatchObject([{ code: "markup-left-out" }]);
  expect((await parseQuestions("moodle-xml", asked("constructor", "a"))).problems).toMatchObject([
    { code: "type-unknown", isSkipped: true },
  ]);
});
