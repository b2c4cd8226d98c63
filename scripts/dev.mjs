// `npm run dev`: the site with hot reload of its pages. What the server itself is made of needs a new start.
import { readdirSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import { dependenciesInstalled } from "./dependencies.mjs";
import { folderMistake, nodeMistake } from "./preflight.mjs";
import { giveUp, step } from "./steps.mjs";

process.chdir(new URL("..", import.meta.url).pathname);
process.env.NODE_ENV = "development";

const mistakes = [nodeMistake(process.versions.node), folderMistake(process.env.DATA_DIR || ".data")];
const found = mistakes.filter((mistake) => mistake !== null);
if (found.length > 0) giveUp(...found);
if (!dependenciesInstalled(".")) giveUp("The packages are not installed, or not those of now: run npm ci.");

const folder = "node_modules/.cache/kestrel-development";
const [{ bundle }, { createServer: createVite }] = await Promise.all([
  import("./build-server.mjs"),
  import("vite"),
]);
await step("Compiling the message catalogues", () => import("./messages.mjs"));
await step("Bundling the server", () => bundle({ development: "app/server/development.ts" }, folder));

const server = createServer();
const vite = await step("Starting Vite", () =>
  createVite({
    server: { middlewareMode: true, hmr: { server } },
    appType: "custom",
    // Known before the first page is asked for: what is found later reloads the page.
    optimizeDeps: { entries: ["app/entry.client.tsx"], include: browserPackages() },
  }),
);
// Remix would collect each page's styles itself, which ours link to; with Vite 6 its search hands the server's
// packages to the browser's optimiser, and that fails on them.
const { unstable_setDevServerHooks: setHooks } = await import("@remix-run/server-runtime");
setHooks({
  processRequestError(error) {
    if (error instanceof Error) vite.ssrFixStacktrace(error);
  },
});
const { startDevelopment } = await import(new URL(`../${folder}/development.js`, import.meta.url).href);
await startDevelopment({
  server,
  assets: vite.middlewares,
  pages: () => vite.ssrLoadModule("virtual:remix/server-build"),
  close: () => vite.close(),
});

/**
 * What the screens import, and browsers get. Vite cannot search the routes itself, since their loaders lead to
 * packages that no browser can have.
 */
function browserPackages() {
  const screens = readdirSync("app", { recursive: true, encoding: "utf8" })
    .filter((file) => /^(routes|components)\/.*\.tsx$/.test(file) && !file.endsWith(".test.tsx"))
    .map((file) => readFileSync(`app/${file}`, "utf8"));
  const imported = screens.flatMap((text) =>
    [...text.matchAll(/from "((?:lucide-react|radix-ui|@conform-to)\/[^"]+)"/g)].map(
      (match) => match[1] ?? "",
    ),
  );
  return [...new Set([...imported, "zod"])];
}
