import { describe, expect, test } from "vitest";
import { renderMarkdown } from "~/platform/markdown.server";
import { parseMoodleXml } from "./moodle-xml.server";

const cdata = (html: string) => `<text><![CDATA[${html}]]></text>`;

async function read(type: string, prompt: string, inner = "") {
  const asked = `<questiontext format="html">${cdata(prompt)}</questiontext>`;
  return await parseMoodleXml(
    `<quiz><question type="${type}"><name><text>N</text></name>${asked}${inner}</question></quiz>`,
  );
}

const partsOf = ({ problems }: Awaited<ReturnType<typeof read>>) =>
  problems.map(({ code, detail, isSkipped }) => [code, detail, isSkipped]);

const words = { note: "", tip: "", warning: "", footnotes: "", backTo: "", table: "", code: "" };

/** What learners see of a question whose text is this HTML. */
async function shown(html: string): Promise<string> {
  const { questions, problems } = await read("essay", html);
  expect(problems).toEqual([]);
  return renderMarkdown(questions[0]?.body.prompt ?? "", words as never);
}

describe("HTML of Moodle", () => {
  test.each([
    "&lt;br&gt;",
    "a &lt;b c",
    "# x",
    "1. x",
    "- x",
    "~~x~~",
    "[a](b)",
    "&amp;amp;",
    "2*3*4 a_b_c",
    "`x`",
  ])("is shown as it reads: %s", async (html) => {
    const plain = html.replaceAll("&lt;", "&#x3C;").replaceAll("&gt;", ">").replaceAll("&amp;", "&#x26;");
    expect(await shown(`<p>${html}</p>`)).toBe(`<p>${plain}</p>`);
  });

  test("keeps links, programs, headings, quotes, tables and line breaks", async () => {
    expect(await shown('<a href="https://example.org/a">it</a>')).toContain('href="https://example.org/a"');
    expect(await shown("<pre>for i in x:\n    print(i)</pre>")).toContain("for i in x:\n    print(i)\n");
    expect(await shown("<h3>Part</h3><blockquote><p>said</p></blockquote>")).toMatch(
      /<h\d>Part[\s\S]*<blockquote>/,
    );
    expect(await shown("<table><tr><th>a</th></tr><tr><td>b</td></tr></table>")).toContain(">b</td>");
    expect(await shown("one<br>two")).toContain("<br>");
    expect(await shown("<b> bold </b>x<b></b>")).toContain("<strong>bold </strong>x");
  });

  test("has a link to nowhere, markup and pictures named, each of them", async () => {
    const html = `<p><u>a</u> H<sub>2</sub> <a href="javascript:alert(1)">c</a> <img src="@@PLUGINFILE@@/1.png">
      <img src="@@PLUGINFILE@@/2.png"> <span style="color: red">red</span></p>`;
    const result = await read("essay", html);
    expect(partsOf(result).map(([, detail]) => detail)).toEqual([
      "<u>",
      "<sub>",
      '<a href="javascript:alert(1)">',
      '<img src="@@PLUGINFILE@@/1.png">',
      '<img src="@@PLUGINFILE@@/2.png">',
      '<span style="color: red">',
    ]);
    expect(result.questions[0]?.body.prompt).toBe("a H2 c red");
  });
});

test("each part of a question that has no place is named", async () => {
  const feedback = (name: string) => `<${name}><text>${name} said</text></${name}>`;
  const inner = `<idnumber>Q-1</idnumber>${feedback("correctfeedback")}${feedback("incorrectfeedback")}
    <hidden>1</hidden><defaultgrade>0.3333333</defaultgrade><myplugin><text>P</text></myplugin>
    <attachments>2</attachments><attachmentsrequired>1</attachmentsrequired><graderinfo><text>Look</text></graderinfo>
    <tags><tag><text>${"t".repeat(101)}</text></tag></tags><penalty>0.3</penalty>`;
  const result = await read("essay", "Why?", inner);
  expect(partsOf(result)).toEqual([
    ["part-left-out", "attachments: 2", false],
    ["part-left-out", "idnumber: Q-1", false],
    ["part-left-out", "correctfeedback: correctfeedback said", false],
    ["part-left-out", "incorrectfeedback: incorrectfeedback said", false],
    ["retired", "hidden: 1", false],
    ["part-left-out", "myplugin: P", false],
    ["part-left-out", "attachmentsrequired: 1", false],
    ["part-left-out", "graderinfo: Look", false],
    ["cut", `${"t".repeat(79)}…`, false],
    ["points-changed", "0.3333333 → 0.33", false],
  ]);
  expect(result.questions[0]).toMatchObject({ points: 0.33, tags: ["t".repeat(100)] });
});

test("so are the settings of files, the weights of gaps, and what is beside questions", async () => {
  const files = `<responseformat>noinline</responseformat><attachments>-1</attachments><maxbytes>10</maxbytes>
    <filetypeslist>.pdf</filetypeslist><responsetemplate><text>T</text></responsetemplate>`;
  expect(partsOf(await read("essay", "Send", files)).map(([, detail]) => detail)).toEqual([
    "attachments: -1 → 10",
    "responsetemplate: T",
    "maxbytes: 10",
    "filetypeslist: .pdf",
  ]);
  expect(partsOf(await read("cloze", "{3:SA:=a} {1:SA:=b}"))).toMatchObject([["gap-weights", {}, false]]);
  expect(partsOf(await read("cloze", "{1:SA:=a} {:SA:=b}"))).toEqual([]);
  const category = `<question type="category"><category><text>${"c".repeat(101)}</text></category>
    <info><text>I</text></info><idnumber>C</idnumber></question><other/>`;
  const { problems } = await parseMoodleXml(`<quiz>${category}</quiz>`);
  expect(problems.map(({ code }) => code)).toEqual([
    "cut",
    "part-left-out",
    "part-left-out",
    "part-left-out",
  ]);
});

test("a question is left out whose pairs or answers are only pictures", async () => {
  const pair = (left: string, right: string) =>
    `<subquestion format="html">${cdata(left)}<answer><text>${right}</text></answer></subquestion>`;
  const picture = '<img src="@@PLUGINFILE@@/cat.png">';
  const matching = await read("matching", "Which?", pair(picture, "cat") + pair("b", "c") + pair("d", "e"));
  expect(matching.questions).toEqual([]);
  expect(partsOf(matching)).toEqual([["only-picture", picture, true]]);
  const choice = `<answer fraction="100" format="html">${cdata(picture)}</answer>`;
  expect(partsOf(await read("multichoice", "Which?", choice + choice))).toEqual([
    ["answer-empty", "Which?", true],
  ]);
});
