import ts from "typescript";
import { expect, test } from "vitest";
import type { SourceText, Violation } from "./source-files";
import {
  expectNone,
  importedModules,
  isTest,
  parse,
  readSources,
  violationAt,
  visitAll,
} from "./source-files";

const reads = ["selectFrom", "selectNoFrom"];
const writes = ["insertInto", "replaceInto", "updateTable", "deleteFrom", "mergeInto"];
const writingSql =
  /\b(insert\s+into|update\s+[\w."]+\s+(as\s+\w+\s+)?set|delete\s+from|merge\s+into|truncate)\b/i;
const anySql =
  /^\s*(select|with|insert|update|delete|merge|listen|notify|begin|lock|create|alter|drop|set)\b/i;

/** Opens the connections and the transactions that queries and commands are given. */
const handle = "app/platform/database.server.ts";
const readingFile = /\.queries\.server\.ts$/;
const writingFile = /\.(commands|store)\.server\.ts$/;

/** SQL, by Kysely or as text, is in query, command and store files; what writes is in the latter two. */
function sqlPlaces(file: SourceText): Violation[] {
  const inDemo = file.path.startsWith("app/demo/");
  const mayWrite = writingFile.test(file.path) && !inDemo;
  const mayRead = (mayWrite || readingFile.test(file.path) || file.path === handle) && !inDemo;
  const violations: Violation[] = [];
  const tree = parse(file);
  if (!mayRead) violations.push(...importsOfDatabase(tree, /^(kysely|pg)(\/|$)/));
  visitAll(tree, (node) => {
    const used = sqlOf(node);
    if (used?.writes && !mayWrite) violations.push(violationAt(node, `${used.what}: writes are in commands`));
    if (used && !used.writes && !mayRead)
      violations.push(violationAt(node, `${used.what}: SQL is in queries`));
    if (used?.what === "selectAll") violations.push(violationAt(node, "selectAll: name the columns"));
  });
  return violations;
}

function sqlOf(node: ts.Node): { what: string; writes: boolean } | undefined {
  if (ts.isTaggedTemplateExpression(node) && /^sql\b/.test(node.tag.getText()))
    return { what: "sql`…`", writes: writingSql.test(node.template.getText()) };
  if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return undefined;
  const what = node.expression.name.text;
  if (what === "selectAll") return { what, writes: false };
  if (reads.includes(what) || writes.includes(what)) return { what, writes: writes.includes(what) };
  const text = beginningOf(node.arguments[0]);
  if (what === "query" && anySql.test(text)) return { what: "query(…)", writes: writingSql.test(text) };
  return undefined;
}

function beginningOf(node: ts.Node | undefined): string {
  if (node && ts.isStringLiteralLike(node)) return node.text;
  return node && ts.isTemplateExpression(node) ? node.head.text : "";
}

/** A route goes through its area: it imports neither the database nor another route. */
function routeImports(file: SourceText): Violation[] {
  const tree = parse(file);
  const own = /^app\/routes\/([^/]+)/.exec(file.path)?.[1] ?? "";
  const otherRoute = importedModules(tree).flatMap(({ module, node }) => {
    const target = routeOf(file.path, module);
    return target && target !== own ? [violationAt(node, `imports the route ${target}`)] : [];
  });
  return [...importsOfDatabase(tree, /^(kysely|pg|@db)(\/|$)|(^|\/)\.\.\/db\//), ...otherRoute];
}

function importsOfDatabase(tree: ts.SourceFile, modules: RegExp): Violation[] {
  return importedModules(tree)
    .filter(({ module }) => modules.test(module))
    .map(({ module, node }) => violationAt(node, `imports ${module}`));
}

function routeOf(importer: string, module: string): string | undefined {
  const target = module.startsWith(".")
    ? new URL(module, `file:///${importer}`).pathname.slice(1)
    : module.replace(/^~\//, "app/");
  return /^app\/routes\/([^/]+)/.exec(target)?.[1];
}

const product = readSources("app").filter((file) => !isTest(file.path));

test("SQL is in queries, commands and stores, writes in commands and stores, and columns are named", () => {
  expectNone(product.flatMap(sqlPlaces));
});

test("routes import neither the database nor each other", () => {
  expectNone(product.filter((file) => file.path.startsWith("app/routes/")).flatMap(routeImports));
});

test("no migration or database file selects all columns", () => {
  const files = readSources("db").filter((file) => !isTest(file.path));
  expectNone(files.flatMap(sqlPlaces).filter((violation) => violation.message.startsWith("selectAll")));
});

test.each([
  ["a read in a rule", "app/domain/catalog/may-enrol.ts", 'db.selectFrom("courses").select("id")'],
  ["a read in a route", "app/routes/_app.x/route.tsx", 'db.selectFrom("courses").select("id")'],
  ["raw SQL in a server file", "app/platform/log.server.ts", "sql`select 1`.execute(db)"],
  ["typed raw SQL", "app/server/main.ts", "sql<number>`select 1`.execute(db)"],
  ["SQL as text", "app/server/main.ts", 'pool.query("select 1")'],
  ["SQL as text with a value in it", "app/server/main.ts", "client.query(`listen ${channel}`)"],
  [
    "a write in a query",
    "app/domain/catalog/catalog.queries.server.ts",
    'db.insertInto("courses").values({})',
  ],
  ["a raw write in a query", "app/domain/catalog/catalog.queries.server.ts", "sql`update courses set a = 1`"],
  ["a write in the demo data", "app/demo/load.commands.server.ts", 'db.deleteFrom("courses")'],
  ["kysely in a rule", "app/domain/catalog/rule.ts", 'import type { Kysely } from "kysely";'],
  ["pg in a component", "app/components/x.tsx", 'import pg from "pg";'],
  ["a late import of pg", "app/server/main.ts", 'const pg = await import("pg");'],
  ["selectAll in a query", "app/domain/a/a.queries.server.ts", "query.selectAll()"],
])("catches %s", (_, path, text) => {
  expect(sqlPlaces({ path, text })).toHaveLength(1);
});

test.each([
  ["app/domain/catalog/catalog.queries.server.ts", 'import { sql } from "kysely"; sql`select 1 for update`'],
  ["app/domain/authoring/course.commands.server.ts", 'db.updateTable("courses").set({ title })'],
  ["app/platform/mail.store.server.ts", "sql`insert into mail_outbox values (1)`"],
  ["app/domain/catalog/rule.ts", 'form.query("title"); list.select("courses")'],
])("accepts in %s: %s", (path, text) => {
  expect(sqlPlaces({ path, text })).toEqual([]);
});

test.each([
  'import { sql } from "kysely";',
  'import type { Pool } from "pg";',
  'import type { Db } from "@db/client";',
  'import type { Db } from "../../../db/client";',
  'import { Card } from "~/routes/_app.courses/card";',
  'import { Card } from "../_app.courses/card";',
  'export { loader } from "../_app.courses/route";',
])("catches in a route: %s", (text) => {
  expect(routeImports({ path: "app/routes/_app.dashboard/route.tsx", text })).toHaveLength(1);
});

test("a route may import its own parts and its area", () => {
  const text =
    'import { A } from "./a"; import { findCourse } from "~/domain/catalog/catalog.queries.server";';
  expect(routeImports({ path: "app/routes/_app.dashboard/route.tsx", text })).toEqual([]);
});
