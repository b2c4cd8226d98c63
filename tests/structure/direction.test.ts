import { readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { expect, test } from "vitest";
import type { SourceText, Violation } from "./source-files";
import {
  expectNone,
  filesUnder,
  isTest,
  parse,
  readSources,
  root,
  violationAt,
  visitAll,
} from "./source-files";

const amount = String.raw`(\d|px|auto|full|\[|\()`;
const physicalClass = new RegExp(
  [
    `^-?(ml|mr|pl|pr|left|right|scroll-m[lr]|scroll-p[lr])-${amount}`,
    "^(text|float|clear)-(left|right)$",
    "^(border-[lr]|rounded-([lr]|[tb][lr]))(-|$)",
  ].join("|"),
);
const physicalProperty =
  /(?<![\w-])((margin|padding|border)-(left|right)|left|right)\s*:|text-align:\s*(left|right)/;

/** Layout says start and end, so that a right-to-left language needs a catalogue and nothing more. */
function physicalClasses(file: SourceText): Violation[] {
  const violations: Violation[] = [];
  visitAll(parse(file), (node) => {
    const isText =
      ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node);
    if (!isText) return;
    for (const name of node.text.split(/\s+/))
      if (physicalClass.test(name.replace(/^([^\s[\]]*(\[[^\]]*\])?:)+/, "").replace(/^!/, "")))
        violations.push(violationAt(node, `${name}: say start or end`));
  });
  return violations;
}

function physicalCss(path: string, css: string): string[] {
  return css
    .split("\n")
    .flatMap((line, at) => (physicalProperty.test(line) ? [`${path}:${at + 1} ${line.trim()}`] : []));
}

test("no physical direction in components, pages and style sheets", () => {
  const files = readSources("app").filter((file) => !isTest(file.path));
  expectNone(files.filter((file) => file.path.endsWith(".tsx")).flatMap(physicalClasses));
  const sheets = filesUnder("app").filter((path) => path.endsWith(".css"));
  expect(sheets.flatMap((path) => physicalCss(path, readFileSync(join(root, path), "utf8")))).toEqual([]);
});

test.each([
  "ml-4",
  "-mr-2",
  "pl-[3px]",
  "lg:pr-6",
  "hover:lg:-ml-px",
  "data-[state=open]:left-0",
  "right-auto",
  "text-left",
  "md:text-right",
  "float-left",
  "border-l",
  "border-r-2",
  "rounded-l-md",
  "rounded-tr",
  "!pl-3",
  "left-(--menu)",
])("catches %s", (name) => {
  const text = `<p className="flex ${name} text-sm" />`;
  expect(physicalClasses({ path: "app/components/a.tsx", text })).toHaveLength(1);
  const inTemplate = `<p className={cx(\`a ${name} \${b}\`)} />`;
  expect(physicalClasses({ path: "app/components/a.tsx", text: inTemplate })).toHaveLength(1);
});

test("catches physical properties in CSS", () => {
  const css = "a { margin-left: 1px; }\nb { left: 0 }\nc { text-align: right; }\nd { border-right: 0 }";
  expect(physicalCss("app/a.css", css)).toHaveLength(4);
});

test.each([
  "ms-4",
  "-me-2",
  "ps-[3px]",
  "start-0",
  "text-start",
  "border-s",
  "rounded-se",
  "pl-PL",
  "left",
  "leading-6",
])("accepts %s", (name) => {
  expect(physicalClasses({ path: "app/components/a.tsx", text: `<p className="${name}" />` })).toEqual([]);
  expect(
    physicalCss("app/a.css", "a { margin-inline-start: 1px; inset-inline-end: 0; text-align: start }"),
  ).toEqual([]);
});
