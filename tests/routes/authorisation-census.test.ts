import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { matchRoutes } from "@remix-run/react";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { authStandings, watchAuthChanges } from "~/platform/session/auth-watch.server";
import { resolveSession } from "~/platform/session/resolve-session.server";
import { serveTestDatabase } from "../support/database";
import { logIn } from "../support/sessions";
import { type CensusCase, fieldsOf, placeOf, type Visitor, visitors } from "./census/census-case";
import { censusCases } from "./census-cases";
import { buildWorld } from "./census-world";
import { databasePrint } from "./database-prints";
import { routeFiles } from "./real-pages";

type RouteFile = Awaited<ReturnType<typeof routeFiles>>[number];
type RouteTree = Parameters<typeof matchRoutes>[0];
type Args = LoaderFunctionArgs & ActionFunctionArgs;
type Handlers = Partial<Record<"loader" | "action", (args: Args) => unknown>>;

const { db } = await serveTestDatabase();
const world = await buildWorld(db);
const modules = import.meta.glob<Handlers>("../../app/{root.tsx,routes/*/route.{ts,tsx}}", { eager: true });
const tree: RouteTree = [{ id: "root", path: "", children: (await routeFiles()).map(branchOf) }];

let endWatch = async () => {};
beforeAll(async () => {
  endWatch = await watchAuthChanges();
  expect(authStandings().hasEnded(world.deactivated.viewer.sessionId)).toBe(true);
});
afterAll(() => endWatch());

const titled = censusCases.map((one) => ({ ...one, title: titleOf(one) }));

describe.each(titled)("$title", (one) => {
  const answers = one.answers.split(" ");

  test("has an answer for everybody", () => {
    expect(answers).toHaveLength(visitors.length);
  });

  test.each(visitors.map((visitor, column) => ({ visitor, expected: answers[column] ?? "" })))(
    "$visitor: $expected",
    async ({ visitor, expected }) => {
      const at = one.path(world);
      const cookie = await cookieOf(visitor);
      const mustNotWrite = one.handler === "action" && isRefusal(one, expected);
      const before = mustNotWrite ? await databasePrint(db) : null;
      expect(await answerTo(one, at, cookie)).toBe(placeOf(expected, { at, world }));
      if (before) expect(await databasePrint(db), "nothing was written").toEqual(before);
    },
  );
});

/** Whether the answer is no. A wrong guess at the log-in is one too, and is counted. */
function isRefusal({ route }: CensusCase, answer: string): boolean {
  if (answer === "/login") return route !== "routes/logout";
  return answer === "login" || (/^4/.test(answer) && route !== "routes/_auth.login");
}

function titleOf(one: CensusCase): string {
  const { handler, route, path } = one;
  const { intent } = fieldsOf(one, world) ?? {};
  const sent = intent ? ` (${intent})` : "";
  return `${handler} of ${route}${sent}, ${path(world).replace(/T-\w{8}|[\da-f-]{36}/g, "…")}`;
}

/** The cookies with which a visitor's request reaches the handler: proven before, but for the unheard one. */
async function cookieOf(visitor: Visitor): Promise<string> {
  if (visitor === "deactivated, unheard") return world.deactivated.freshCookie();
  const sent = visitor === "signed out" ? null : await sentBy(visitor);
  return (await resolveSession(sent, new Date())).cookieHeader;
}

async function sentBy(visitor: Exclude<Visitor, "signed out" | "deactivated, unheard">): Promise<string> {
  const people = {
    employee: world.employee,
    "another employee": world.anotherEmployee,
    "trainer of it": world.trainerOfIt,
    "other trainer": world.otherTrainer,
    "manager of them": world.manager,
    "other manager": world.otherManager,
    admin: world.admin,
  };
  return visitor === "deactivated" ? world.deactivated.cookie : (await logIn(db, people[visitor])).cookie;
}

async function answerTo(one: CensusCase, at: string, cookie: string): Promise<string> {
  const match = matchRoutes(tree, at)?.find(({ route }) => route.id === one.route);
  if (!match) throw new Error(`${at} does not lead to ${one.route}.`);
  const handle = moduleOf(one.route)[one.handler];
  if (!handle) throw new Error(`${one.route} has no ${one.handler}.`);
  const fields = fieldsOf(one, world);
  const request = new Request(`http://127.0.0.1${at}`, {
    headers: cookie === "" ? {} : { Cookie: cookie },
    ...(fields ? { method: "POST", body: new URLSearchParams(fields) } : {}),
  });
  const outcome: unknown = await Promise.resolve()
    .then(() => handle({ request, params: match.params, context: { cspNonce: "" } }))
    .catch((thrown: unknown) => thrown);
  return inWords(outcome);
}

function moduleOf(route: string): Handlers {
  const folder = `../../app/${route}`;
  return modules[`${folder}.tsx`] ?? modules[`${folder}/route.tsx`] ?? modules[`${folder}/route.ts`] ?? {};
}

/** Where it leads to, or its status; a mistake is thrown on. */
function inWords(outcome: unknown): string {
  if (outcome instanceof Error) throw outcome;
  if (outcome instanceof Response) return outcome.headers.get("Location") ?? String(outcome.status);
  const isData = typeof outcome === "object" && outcome !== null && "init" in outcome;
  const init = isData && typeof outcome.init === "object" ? outcome.init : null;
  return String(init && "status" in init ? init.status : 200);
}

function branchOf({ id, path, index, children = [] }: RouteFile): RouteTree[number] {
  return index ? { id, path, index } : { id, path, children: children.map(branchOf) };
}
