import ts from "typescript";
import { expect, test } from "vitest";
import type { SourceText, Violation } from "./source-files";
import { expectNone, isTest, parse, readSources, violationAt, visitAll } from "./source-files";

/** Attributes and component properties that people see or hear. */
const visible = new Set(
  ["title", "alt", "placeholder", "label", "hint", "heading", "caption", "description", "summary", "message"]
    .concat(["aria-label", "aria-description", "aria-placeholder", "aria-roledescription", "aria-valuetext"])
    .concat(["text", "error", "legend", "confirm", "emptyText", "subtitle", "prefix", "suffix"]),
);

/** Everything that people read comes from the message catalogues: no words between tags or in visible attributes. */
function textOutside(file: SourceText): Violation[] {
  const violations: Violation[] = [];
  const refuse = (node: ts.Node, text: string) =>
    violations.push(violationAt(node, `“${text.trim()}” belongs in the catalogues`));
  visitAll(parse(file), (node) => {
    if (ts.isJsxText(node) && hasLetters(node.text)) refuse(node, node.text);
    if (ts.isJsxExpression(node) && isChild(node)) reportWords(node.expression, refuse);
    if (ts.isJsxAttribute(node) && isVisible(node)) reportWords(node.initializer, refuse);
    if (ts.isPropertyAssignment(node) && inMeta(node) && isVisible(node))
      reportWords(node.initializer, refuse);
  });
  return violations;
}

type Refuse = (node: ts.Node, text: string) => void;

/** Looks where a value can come out of an expression: branches, templates, operands; not into calls. */
function reportWords(node: ts.Node | undefined, refuse: Refuse): void {
  if (!node) return;
  if (ts.isStringLiteralLike(node) && hasLetters(node.text)) refuse(node, node.text);
  if (ts.isJsxExpression(node) || ts.isParenthesizedExpression(node)) reportWords(node.expression, refuse);
  if (ts.isConditionalExpression(node))
    for (const branch of [node.whenTrue, node.whenFalse]) reportWords(branch, refuse);
  if (ts.isBinaryExpression(node) && !isComparison(node))
    for (const operand of [node.left, node.right]) reportWords(operand, refuse);
  if (ts.isTemplateExpression(node)) {
    for (const part of [node.head, ...node.templateSpans.map((span) => span.literal)])
      if (hasLetters(part.text)) refuse(part, part.text);
    for (const span of node.templateSpans) reportWords(span.expression, refuse);
  }
}

/** What `<meta>` holds is for people only where it describes the page. */
function isVisible(node: ts.JsxAttribute | ts.PropertyAssignment): boolean {
  const name = node.name.getText();
  return name === "content" ? /description|title/.test(node.parent.getText()) : visible.has(name);
}

function hasLetters(text: string): boolean {
  return /\p{L}/u.test(text.replace(/&\w+;/g, ""));
}

function isChild(node: ts.JsxExpression): boolean {
  return ts.isJsxElement(node.parent) || ts.isJsxFragment(node.parent);
}

function isComparison(node: ts.BinaryExpression): boolean {
  return /^[=!<>]/.test(node.operatorToken.getText());
}

/** True inside a route's `meta`, whose titles and descriptions are read in tabs and search results. */
function inMeta(node: ts.Node): boolean {
  for (let at: ts.Node | undefined = node.parent; at; at = at.parent) {
    const name =
      ts.isFunctionDeclaration(at) || ts.isVariableDeclaration(at) ? at.name?.getText() : undefined;
    if (name === "meta") return true;
  }
  return false;
}

test("no text outside the catalogues", () => {
  const files = readSources("app").filter((file) => file.path.endsWith(".tsx") && !isTest(file.path));
  expectNone(files.flatMap(textOutside));
});

const inPage = (jsx: string) => `export default function Page() { return ${jsx}; }`;
const planted = (text: string) => textOutside({ path: "app/routes/_app.x/route.tsx", text });

test.each([
  "<p>Hello</p>",
  "<p>{count} Kurse</p>",
  '<p>{"Hello"}</p>',
  "<p>{`Hello ${name}`}</p>",
  '<p>{done && "Done"}</p>',
  '<p>{label ?? "None"}</p>',
  '<img alt="A cat" />',
  '<input placeholder="Search" />',
  '<nav aria-label={"Main"} />',
  "<a title={`Open ${name}`} />",
  '<Field label="E-mail" />',
  '<meta name="description" content="All courses" />',
  '<Field hint={short ? m.hint() : "At least 12"} />',
])("catches %s", (jsx) => {
  expect(planted(inPage(jsx))).toHaveLength(1);
});

test("catches both branches of a choice, and a title in meta", () => {
  expect(planted(inPage('<p>{done ? "Done" : "Open"}</p>'))).toHaveLength(2);
  expect(planted('export function meta() { return [{ title: "Courses" }]; }')).toHaveLength(1);
  expect(
    planted('export const meta = () => [{ name: "description", content: "All courses" }];'),
  ).toHaveLength(1);
});

test.each([
  "<p>{m.catalog_title()} · {count} %</p>",
  "<p>&nbsp;{42} – 3/4</p>",
  '<p className="text-lg" id="title" data-label="x">{kind === "draft" ? m.draft() : null}</p>',
  '<Field label={m.auth_email()} name="email" type="email" />',
  '<p>{format(value, "long")}</p>',
  '<meta name="viewport" content="width=device-width" />',
])("accepts %s", (jsx) => {
  expect(planted(inPage(jsx))).toEqual([]);
});
