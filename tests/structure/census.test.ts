import { expect, test } from "vitest";
import { censusCases } from "../routes/census-cases";
import { exportedHandlers, isRouteModule } from "./route-handlers";
import { readSources, type SourceText } from "./source-files";

type Case = { route: string; handler: "loader" | "action" };

/** The authorisation census has cases for every loader and action there is, and for no other. */
function differences(files: SourceText[], cases: Case[]): string[] {
  const nameOf = ({ route, handler }: Case) => `${handler} of ${route}`;
  const handlers = new Set(
    files
      .filter((file) => isRouteModule(file.path))
      .flatMap(exportedHandlers)
      .map(nameOf),
  );
  const counted = new Set(cases.map(nameOf));
  return [
    ...[...handlers].filter((name) => !counted.has(name)).map((name) => `${name}: not in the census`),
    ...[...counted].filter((name) => !handlers.has(name)).map((name) => `${name}: in the census, and gone`),
  ].sort();
}

test("every loader and action is in the authorisation census", () => {
  expect(differences(readSources("app"), censusCases)).toEqual([]);
});

const files = [
  { path: "app/root.tsx", text: "export async function loader() {}" },
  {
    path: "app/routes/_app.courses.$code/route.tsx",
    text: "export async function loader() {}\nexport const action = async () => {};\nexport const meta = () => [];",
  },
  { path: "app/routes/_app.courses.$code/part.tsx", text: "export function action() {}" },
];
const complete: Case[] = [
  { route: "root", handler: "loader" },
  { route: "routes/_app.courses.$code", handler: "loader" },
  { route: "routes/_app.courses.$code", handler: "action" },
];

test("accepts a complete census", () => {
  expect(differences(files, complete)).toEqual([]);
});

test.each(complete)("catches that the $handler of $route is missing", (missing) => {
  const cases = complete.filter((one) => one !== missing);
  expect(differences(files, cases)).toEqual([`${missing.handler} of ${missing.route}: not in the census`]);
});

test("catches a case of a handler that is gone", () => {
  const cases: Case[] = [...complete, { route: "routes/_app.gone", handler: "loader" }];
  expect(differences(files, cases)).toEqual(["loader of routes/_app.gone: in the census, and gone"]);
});

test("catches a handler that comes from elsewhere", () => {
  const elsewhere = {
    path: "app/routes/_app.x/route.tsx",
    text: 'export { action } from "./action.server";',
  };
  expect(differences([...files, elsewhere], complete)).toEqual([
    "action of routes/_app.x: not in the census",
  ]);
});
