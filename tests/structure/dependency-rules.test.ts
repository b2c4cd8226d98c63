import { execFile } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { root } from "./source-files";

const reportSchema = z.object({
  summary: z.object({
    totalCruised: z.number(),
    violations: z.array(z.object({ from: z.string(), rule: z.object({ name: z.string() }) })),
  }),
});

/** Modules that others are caught importing. */
const targets = {
  "db/client.ts": "export type Db = object; export const createDb = () => 1;",
  "app/platform/viewer.ts": "export type Viewer = { id: string };",
  "app/platform/viewer.server.ts": "export const requireViewer = () => 1;",
  "app/platform/log.ts": "export const log = 1;",
  "app/domain/catalog/rule.ts": "export const rule = 1;",
  "app/domain/catalog/catalog.queries.server.ts": "export const find = 1; export type Row = { id: string };",
  "app/demo/load.ts": "export const load = 1;",
  "app/server/main.ts": "export const main = 1;",
  "app/components/card.tsx": "export const Card = () => null;",
  "app/routes/_app.a/route.tsx": "export default function A() { return null; }",
  "app/messages/text.ts": "export const text = 1;",
  "tests/support/people.ts": "export const person = 1;",
  ...Object.fromEntries(
    ["react", "kysely", "pg", "esbuild", "@vitest/runner"].map((name) => [
      `node_modules/${name}/index.js`,
      "export default 1;",
    ]),
  ),
};

/** Each file breaks the rule, and only that one. */
const planted: [rule: string, path: string, text: string][] = [
  ["db-is-lowest", "db/x1.ts", 'import "../app/platform/log";'],
  ["platform-below-domain", "app/platform/x2.ts", 'import { rule } from "~/domain/catalog/rule";'],
  ["domain-below-screens", "app/domain/catalog/x3.ts", 'import { load } from "~/demo/load";'],
  ["domain-without-react", "app/domain/catalog/x4.ts", 'import { useState } from "react";'],
  ["demo-below-screens", "app/demo/x5.ts", 'import { Card } from "~/components/card";'],
  ["screens-below-server", "app/routes/_app.b/route.tsx", 'import { load } from "~/demo/load";'],
  ["screens-below-server", "app/root.tsx", 'import { main } from "~/server/main";'],
  ["routes-without-database", "app/routes/_app.c/route.tsx", 'import type { Db } from "@db/client";'],
  ["routes-without-database", "app/routes/_app.e.ts", 'import pg from "pg";'],
  ["messages-know-nothing", "app/messages/x6.ts", 'import { log } from "~/platform/log";'],
  ["components-are-plain", "app/components/x7.tsx", 'import { rule } from "~/domain/catalog/rule";'],
  ["components-are-plain", "app/components/x8.tsx", 'import { log } from "~/platform/log";'],
  ["ui-knows-nothing-else", "app/components/ui/x9.tsx", 'import { Card } from "../card";'],
  [
    "no-server-code-in-screens",
    "app/routes/_app.a/part.tsx",
    'import { requireViewer } from "~/platform/viewer.server";',
  ],
  [
    "no-server-code-in-screens",
    "app/domain/catalog/x10.ts",
    'import { find } from "./catalog.queries.server";',
  ],
  ["nothing-imports-routes", "app/server/x11.ts", 'import A from "~/routes/_app.a/route";'],
  ["no-cycles", "app/server/x12.ts", 'import { y } from "./x12b"; export const x = 1;'],
  ["no-tests-in-product", "app/server/x13.ts", 'import { person } from "../../tests/support/people";'],
  ["no-development-packages", "app/server/x14.ts", 'import { build } from "esbuild";'],
  ["no-undeclared-packages", "app/server/x15.ts", 'import * as runner from "@vitest/runner";'],
  ["no-missing-modules", "app/server/x16.ts", 'import { gone } from "./gone";'],
];

const accepted: Record<string, string> = {
  "app/server/x12b.ts": 'import { x } from "./x12"; export const y = x;',
  "app/components/fine.tsx":
    'import type { Viewer } from "~/platform/viewer"; import { text } from "~/messages/text"; import { Card } from "./card"; import { useState } from "react";',
  "app/domain/catalog/fine.commands.server.ts":
    'import { find } from "./catalog.queries.server"; import type { Db } from "@db/client";',
  "app/routes/_app.a/fine.tsx": 'import type { Row } from "~/domain/catalog/catalog.queries.server";',
  "app/routes/_app.d/route.tsx":
    'import { find } from "~/domain/catalog/catalog.queries.server"; import { Card } from "~/components/card";',
  "app/platform/fine.server.test.ts": 'import { rule } from "~/domain/catalog/rule";',
  "db/fine.test.ts": 'import { log } from "../app/platform/log";',
  "app/demo/fine.ts": 'import { rule } from "~/domain/catalog/rule";',
  "app/domain/catalog/fine.test.ts": 'import { person } from "../../../tests/support/people";',
};

let found: z.infer<typeof reportSchema>["summary"];
const folder = mkdtempSync(join(tmpdir(), "dependency-rules-"));

beforeAll(async () => {
  const sources = {
    ...targets,
    ...accepted,
    ...Object.fromEntries(planted.map(([, path, text]) => [path, text])),
  };
  for (const [path, text] of Object.entries(sources)) {
    mkdirSync(join(folder, dirname(path)), { recursive: true });
    writeFileSync(join(folder, path), `${text}\n`);
  }
  for (const file of ["tsconfig.json", "package.json"]) cpSync(join(root, file), join(folder, file));
  found = await cruise(folder);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function cruise(cwd: string) {
  const cli = join(root, "node_modules/dependency-cruiser/bin/dependency-cruise.mjs");
  const rules = join(root, "tests/structure/dependency-rules.mjs");
  const args = [cli, "--config", rules, "--output-type", "json", "app", "db"];
  const { stdout } = await promisify(execFile)(process.execPath, args, {
    cwd,
    maxBuffer: 64 * 1024 * 1024,
  }).catch(
    // With violations it exits with their number and has printed the report all the same.
    (error: { stdout: string }) => error,
  );
  return reportSchema.parse(JSON.parse(stdout)).summary;
}

test.each(planted)("%s is broken by %s", (rule, path) => {
  expect(rulesBrokenBy(path)).toEqual([rule]);
});

test.each(Object.keys({ ...targets, ...accepted }).filter((path) => path !== "app/server/x12b.ts"))(
  "nothing is broken by %s",
  (path) => {
    expect(rulesBrokenBy(path)).toEqual([]);
  },
);

function rulesBrokenBy(path: string): string[] {
  return found.violations.filter(({ from }) => from === path).map(({ rule }) => rule.name);
}
