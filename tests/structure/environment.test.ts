import ts from "typescript";
import { expect, test } from "vitest";
import type { SourceText, Violation } from "./source-files";
import { expectNone, isTest, parse, readSources, violationAt, visitAll } from "./source-files";

/** The environment is read in one place, which checks it; everything else asks `readEnv()`. */
function readsEnvironment(file: SourceText): Violation[] {
  const violations: Violation[] = [];
  visitAll(parse(file), (node) => {
    if (touchesEnvironment(node)) violations.push(violationAt(node, "reads the environment: ask readEnv()"));
  });
  return violations;
}

function touchesEnvironment(node: ts.Node): boolean {
  if (ts.isPropertyAccessExpression(node) && node.name.text === "env") return isEnvironment(node.expression);
  if (ts.isElementAccessExpression(node))
    return node.argumentExpression.getText().slice(1, -1) === "env" && isEnvironment(node.expression);
  if (ts.isVariableDeclaration(node) && ts.isObjectBindingPattern(node.name))
    return Boolean(node.initializer && isEnvironment(node.initializer) && namesEnv(node.name.elements));
  if (!ts.isImportDeclaration(node) || !/^["'](node:)?process["']$/.test(node.moduleSpecifier.getText()))
    return false;
  const bindings = node.importClause?.namedBindings;
  return Boolean(bindings && ts.isNamedImports(bindings) && namesEnv(bindings.elements));
}

function isEnvironment(node: ts.Expression): boolean {
  return /^((globalThis\.)?process|import\.meta)$/.test(node.getText());
}

function namesEnv(elements: readonly (ts.BindingElement | ts.ImportSpecifier)[]): boolean {
  return elements.some((element) => (element.propertyName ?? element.name).getText() === "env");
}

test("only app/platform/env.server.ts reads the environment", () => {
  const files = readSources("app", "db").filter((file) => !isTest(file.path));
  expectNone(files.filter((file) => file.path !== "app/platform/env.server.ts").flatMap(readsEnvironment));
});

test.each([
  "const port = process.env.PORT;",
  'const port = process["env"].PORT;',
  "const { env } = process;",
  "const { env: settings } = process;",
  "start(globalThis.process.env);",
  'import { env } from "node:process";',
  'import { env as settings } from "process";',
  "if (import.meta.env.DEV) log();",
])("catches %s", (text) => {
  expect(readsEnvironment({ path: "app/server/main.ts", text })).toHaveLength(1);
});

test.each(["process.exit(1);", "const { env } = readEnv();", "worker.process.kill();", "context.env.PORT;"])(
  "accepts %s",
  (text) => {
    expect(readsEnvironment({ path: "app/server/main.ts", text })).toEqual([]);
  },
);
