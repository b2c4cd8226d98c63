import { fileURLToPath } from "node:url";
import { flatRoutes } from "@remix-run/fs-routes";
import type { ServerBuild } from "@remix-run/node";
import * as entry from "~/entry.server";
import * as root from "~/root";
import remixConfig from "../../remix.config.js";

type Route = ServerBuild["routes"][string];
type RouteFile = Awaited<ReturnType<typeof flatRoutes>>[number];

declare global {
  /** Where Remix's own commands say that the routes are. */
  var __remixAppDirectory: string;
}

const flags = remixConfig.future ?? {};
const modules = import.meta.glob<Route["module"]>("../../app/routes/*/route.{ts,tsx}");

/**
 * All pages as Remix serves them, made from the sources as they are: the routes are found by Remix's own rule and
 * their modules are the ones that the test itself sees, so nothing has to be built (10 s and more), no build can be
 * old, and the database and settings of the test are theirs. Only the browser's files are not there.
 */
export async function realPages(): Promise<ServerBuild> {
  const files = await routeFiles();
  const below = await Promise.all(files.map((file) => routesOf(file, "root")));
  const found: Route[] = [{ id: "root", path: "", module: root }, ...below.flat()];
  const routes = Object.fromEntries(found.map((route) => [route.id, route]));
  return {
    mode: "production",
    entry: { module: entry },
    routes,
    assets: assetsOf(routes),
    publicPath: "/",
    assetsBuildDirectory: "build/client",
    future: {
      v3_fetcherPersist: flags.v3_fetcherPersist ?? false,
      v3_lazyRouteDiscovery: flags.v3_lazyRouteDiscovery ?? false,
      v3_relativeSplatPath: flags.v3_relativeSplatPath ?? false,
      v3_singleFetch: flags.v3_singleFetch ?? false,
      v3_throwAbortReason: flags.v3_throwAbortReason ?? false,
    },
    isSpaMode: false,
  };
}

/** The routes' files in the tree that Remix makes of their names. */
export async function routeFiles(): Promise<RouteFile[]> {
  globalThis.__remixAppDirectory = fileURLToPath(new URL("../../app", import.meta.url));
  return flatRoutes({ ignoredRouteFiles: ["**/*.test.{ts,tsx}"] });
}

async function routesOf(file: RouteFile, parentId: string): Promise<Route[]> {
  const { id = "", path, index, caseSensitive, children = [] } = file;
  const load = modules[`../../app/${file.file}`];
  if (!load) throw new Error(`${file.file} is a route, and was not found.`);
  const route = { id, parentId, path, index, caseSensitive, module: await load() };
  return [route, ...(await Promise.all(children.map((child) => routesOf(child, id)))).flat()];
}

function assetsOf(routes: Record<string, Route>): ServerBuild["assets"] {
  const entries = Object.values(routes).map(({ module, ...route }) => ({
    ...route,
    hasAction: module.action !== undefined,
    hasLoader: module.loader !== undefined,
    hasClientAction: false,
    hasClientLoader: false,
    hasErrorBoundary: module.ErrorBoundary !== undefined,
    module: `/assets/${route.id}.js`,
    imports: [],
  }));
  return {
    version: "tests",
    url: "/assets/manifest.js",
    entry: { module: "/assets/entry.js", imports: [] },
    routes: Object.fromEntries(entries.map((asset) => [asset.id, asset])),
  };
}
