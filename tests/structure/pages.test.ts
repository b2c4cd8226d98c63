import ts from "typescript";
import { expect, test } from "vitest";
import { isRouteModule } from "./route-handlers";
import { parse, readSource, readSources, type SourceText, visitAll } from "./source-files";

/** Frames around pages, without an address of their own. */
const frames = ["_app", "_auth"];

/** Each route that shows something is in one of the lists in tests/support, and so goes through axe, themes and languages. */
function unlisted(routes: SourceText[], ...lists: SourceText[]): string[] {
  const listed = new Set<string>();
  const note = (node: ts.Node) => {
    if (
      ts.isPropertyAssignment(node) &&
      node.name.getText() === "route" &&
      ts.isStringLiteral(node.initializer)
    )
      listed.add(node.initializer.text);
  };
  for (const list of lists) visitAll(parse(list), note);
  return routes
    .filter((file) => isRouteModule(file.path) && showsSomething(file))
    .map((file) => file.path.replace(/^app\/routes\//, "").replace(/(\/route)?\.tsx?$/, ""))
    .filter((route) => !frames.includes(route) && !listed.has(route));
}

function showsSomething(file: SourceText): boolean {
  return parse(file).statements.some((statement) => {
    if (ts.isExportAssignment(statement)) return true;
    const modifiers = ts.canHaveModifiers(statement) ? ts.getModifiers(statement) : undefined;
    return modifiers?.some((modifier) => modifier.kind === ts.SyntaxKind.DefaultKeyword) ?? false;
  });
}

test("every page is walked by the browser tests", () => {
  const lists = ["pages", "teaching-pages"].map((name) => readSource(`tests/support/${name}.ts`));
  expect(unlisted(readSources("app/routes"), ...lists)).toEqual([]);
});

test("catches a page that is not listed", () => {
  const text = "export default function Page() { return null; }";
  const routes = [
    { path: "app/routes/_app/route.tsx", text },
    { path: "app/routes/_app.listed/route.tsx", text },
    { path: "app/routes/_app.new/route.tsx", text },
    { path: "app/routes/_app.constant.tsx", text: "const Page = () => null;\nexport default Page;" },
    { path: "app/routes/_app.new/part.tsx", text },
    { path: "app/routes/logout/route.ts", text: "export async function action() {}" },
  ];
  const list = { path: "pages.ts", text: 'const listed = [{ route: "_app.listed" }];' };
  expect(unlisted(routes, list)).toEqual(["_app.new", "_app.constant"]);
});
