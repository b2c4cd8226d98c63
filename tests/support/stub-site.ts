import { once } from "node:events";
import { createServer, request as httpRequest, type IncomingHttpHeaders, type Server } from "node:http";
import type { ServerBuild } from "@remix-run/node";
import { pino } from "pino";
import { afterEach } from "vitest";
import { type AppOptions, createApp } from "../../app/server/app";

const servers: Server[] = [];

afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

/** What the one route does. */
type Loader = (request: Request) => unknown;
type ServerRouteModule = NonNullable<ServerBuild["routes"][string]>["module"];

/** Pages with one route for every address, whose component prints what its loader or action gave. */
function pages(loader: Loader): ServerBuild {
  const module = {
    default: () => null,
    loader: ({ request }: { request: Request }) => loader(request),
    action: ({ request }: { request: Request }) => loader(request),
  };
  return {
    mode: "test",
    entry: {
      module: {
        default: (_request, status, headers, context, { cspNonce }) => {
          const { loaderData, actionData } = context.staticHandlerContext;
          headers.set("Content-Type", "text/html");
          return new Response(JSON.stringify({ cspNonce, ...loaderData, ...actionData }), {
            status,
            headers,
          });
        },
        handleError() {},
      },
    },
    routes: { page: { id: "page", path: "*", module: module as ServerRouteModule } },
    assets: { entry: { imports: [], module: "" }, routes: {}, url: "", version: "1" },
    publicPath: "/",
    assetsBuildDirectory: "build/client",
    future: {
      v3_fetcherPersist: true,
      v3_lazyRouteDiscovery: true,
      v3_relativeSplatPath: true,
      v3_singleFetch: true,
      v3_throwAbortReason: true,
    },
    isSpaMode: false,
  };
}

/** `lines`: its log. */
type Site = { port: number; lines: string[]; server: Server };

/** The server's own app, listening, in front of pages of one route; ended after the test. */
export async function serve(loader: Loader, options: Partial<AppOptions> = {}): Promise<Site> {
  const lines: string[] = [];
  const app = createApp({
    pages: pages(loader),
    settings: {
      appMode: "demo",
      publicUrl: null,
      trustProxy: { kind: "none" },
      defaultLocale: "en",
      defaultTimeZone: "UTC",
      ...options.settings,
    },
    log: pino({ level: "debug" }, { write: (line: string) => lines.push(line) }),
    sessionMiddleware: (_request, _response, next) => next(),
    mode: "test",
    ...options,
  });
  const server = createServer(app).listen(0, "127.0.0.1");
  servers.push(server);
  await once(server, "listening");
  const address = server.address();
  return { port: address && typeof address === "object" ? address.port : 0, lines, server };
}

type Answer = { status: number; headers: IncomingHttpHeaders; body: string };
type Ask = { method?: string; headers?: Record<string, string>; body?: string };

/** One request on a connection of its own. */
export function ask(
  { port }: Site,
  path: string,
  { method = "GET", headers = {}, body }: Ask = {},
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const outgoing = httpRequest(
      { port, host: "127.0.0.1", path, method, headers, agent: false },
      (answer) => {
        let text = "";
        answer.setEncoding("utf8").on("data", (chunk) => {
          text += chunk;
        });
        answer.on("end", () =>
          resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: text }),
        );
      },
    );
    outgoing.on("error", reject).end(body);
  });
}

/** As `pages`, but the route has no component: its loader's answer is the answer. */
export function resourcePages(loader: Loader): ServerBuild {
  const build = pages(loader);
  const module: object = { loader: ({ request }: { request: Request }) => loader(request) };
  return { ...build, routes: { page: { id: "page", path: "*", module: module as ServerRouteModule } } };
}
