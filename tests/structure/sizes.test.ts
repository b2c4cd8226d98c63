import ts from "typescript";
import { expect, test } from "vitest";
import type { SourceText, Violation } from "./source-files";
import { expectNone, isTest, parse, readSources, violationAt, visitAll } from "./source-files";

const fileLines = 250;
const functionLines = 40;

/** Long by nature: what people read (the demo courses' lessons), and generated types. */
const longFiles = /^(app\/demo\/courses\/|db\/types\.gen\.ts$)/;

/**
 * No file and no function, components included, is longer than the eye holds; blank lines count. Functions of
 * tests are excepted (a `describe` is one), and those of migrations, which are lists of statements.
 */
function sizes(file: SourceText): Violation[] {
  const tree = parse(file);
  const lines = file.text.replace(/\n$/, "").split("\n").length;
  const violations = lines > fileLines ? [violationAt(tree, `has ${lines} lines of ${fileLines}`)] : [];
  if (isTest(file.path) || /^db\/migrations\/\d/.test(file.path)) return violations;
  visitAll(tree, (node) => {
    const length = ts.isFunctionLike(node) && "body" in node && node.body ? linesOf(node) : 0;
    if (length > functionLines)
      violations.push(violationAt(node, `a function has ${length} lines of ${functionLines}`));
  });
  return violations;
}

function linesOf(node: ts.Node): number {
  const file = node.getSourceFile();
  const line = (position: number) => file.getLineAndCharacterOfPosition(position).line;
  return line(node.getEnd()) - line(node.getStart()) + 1;
}

test("no file has over 250 lines and no function over 40", () => {
  const files = readSources("app", "db").filter((file) => !longFiles.test(file.path));
  expectNone(files.flatMap(sizes));
});

const statements = (count: number) => "  call();\n".repeat(count);

test("catches a file of 251 lines", () => {
  const text = "const a = 1;\n".repeat(251);
  expect(sizes({ path: "app/domain/a.ts", text })).toHaveLength(1);
  expect(sizes({ path: "app/domain/a.ts", text: "const a = 1;\n".repeat(250) })).toEqual([]);
});

test.each([
  ["a function", `export function long() {\n${statements(39)}}\n`],
  ["an arrow function", `const long = () => {\n${statements(39)}};\n`],
  ["a method", `class A {\n  long() {\n${statements(39)}  }\n}\n`],
  ["a component", `export default function Page() {\n${statements(39)}  return <p />;\n}\n`],
])("catches %s of over 40 lines", (_, text) => {
  expect(sizes({ path: "app/components/a.tsx", text })).toHaveLength(1);
});

test("accepts 40 lines, long tests and long migrations", () => {
  expect(sizes({ path: "app/a.ts", text: `function fits() {\n${statements(38)}}\n` })).toEqual([]);
  expect(sizes({ path: "app/a.test.ts", text: `test("x", () => {\n${statements(60)}});\n` })).toEqual([]);
  const up = `export async function up() {\n${statements(60)}}\n`;
  expect(sizes({ path: "db/migrations/0001_a.ts", text: up })).toEqual([]);
  expect(sizes({ path: "db/client.ts", text: up })).toHaveLength(1);
});
