import ts from "typescript";
import { expect, test } from "vitest";
import { exportedHandlers, isRouteModule } from "./route-handlers";
import type { SourceText, Violation } from "./source-files";
import { expectNone, parse, readSources, violationAt } from "./source-files";

/** The functions that decide who may go on; each comes from `~/platform`. */
const guards = ["requireViewer", "requireSignedOut", "optionalViewer"];

/** The first statement of a loader or action is an awaited guard, its result named or not. */
function guardFirst(file: SourceText): Violation[] {
  const known = guardsImportedBy(file);
  return exportedHandlers(file).flatMap(({ handler, node, body }) => {
    if (!body) return [violationAt(node, `${handler} must be a function with a body in this file`)];
    const guard = awaitedCall(body.statements[0]);
    if (guard && known.has(guard)) return [];
    return [violationAt(node, `${handler} must begin with await ${guards.join(" / ")} of ~/platform`)];
  });
}

function guardsImportedBy(file: SourceText): Set<string> {
  const names = parse(file).statements.flatMap((statement) => {
    if (!ts.isImportDeclaration(statement)) return [];
    if (!statement.moduleSpecifier.getText().slice(1).startsWith("~/platform/")) return [];
    const bindings = statement.importClause?.namedBindings;
    if (!bindings || !ts.isNamedImports(bindings)) return [];
    return bindings.elements.filter((element) => !element.propertyName).map((element) => element.name.text);
  });
  return new Set(names.filter((name) => guards.includes(name)));
}

function awaitedCall(statement: ts.Statement | undefined): string | undefined {
  const expression = awaitedExpression(statement);
  if (!expression || !ts.isAwaitExpression(expression)) return undefined;
  return ts.isCallExpression(expression.expression) ? expression.expression.expression.getText() : undefined;
}

function awaitedExpression(statement: ts.Statement | undefined): ts.Expression | undefined {
  if (!statement) return undefined;
  if (ts.isExpressionStatement(statement)) return statement.expression;
  if (!ts.isVariableStatement(statement)) return undefined;
  return statement.declarationList.declarations[0]?.initializer;
}

test("every loader and action begins with its guard", () => {
  expectNone(
    readSources("app")
      .filter((file) => isRouteModule(file.path))
      .flatMap(guardFirst),
  );
});

const imported = 'import { optionalViewer, requireViewer } from "~/platform/viewer.server";\n';
const planted = (text: string) => guardFirst({ path: "app/routes/_app.x/route.tsx", text });

test.each([
  ["none", `${imported}export async function loader() { return { n: 1 }; }`],
  [
    "after a read",
    `${imported}export async function loader({ request }) { const a = read(); await requireViewer(request); }`,
  ],
  ["not awaited", `${imported}export async function action({ request }) { requireViewer(request); }`],
  [
    "behind a condition",
    `${imported}export async function action({ request }) { if (x) await requireViewer(request); }`,
  ],
  ["of another name", `${imported}export const loader = async () => { await allow(); return null; };`],
  [
    "written in the route",
    "async function requireViewer() {}\nexport async function loader() { await requireViewer(); }",
  ],
  [
    "renamed on import",
    'import { log as requireViewer } from "~/platform/log";\nexport async function loader() { await requireViewer(); }',
  ],
  ["in an expression body", `${imported}export const loader = () => requireViewer();`],
  ["out of sight", 'export { loader } from "./loader";'],
  ["made by a wrapper", `${imported}export const action = guarded(async () => null);`],
])("catches a handler whose guard is %s", (_, text) => {
  expect(planted(text)).toHaveLength(1);
});

test.each([
  `${imported}export async function loader({ request }) { await requireViewer(request); return null; }`,
  `${imported}export async function loader({ request }: Args) { const viewer = await optionalViewer(request); }`,
  `${imported}export const action = async ({ request }) => { const { id } = await requireViewer(request, "a:b"); };`,
  "export default function Page() { return null; }",
])("accepts %s", (text) => {
  expect(planted(text)).toEqual([]);
});
