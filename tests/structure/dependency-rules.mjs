// Who may import whom, checked by dependency-cruiser:
//   node_modules/.bin/depcruise --config tests/structure/dependency-rules.mjs app db
// A `$` in a folder name breaks back-references here, so "no route imports another" is in sql-places.test.ts.

const test = "\\.test\\.tsx?$";
const server = "\\.server\\.tsx?$";
const products = "^(app|db)/";

/**
 * @param {string} name
 * @param {string} comment
 * @param {object} from
 * @param {object} to
 */
const forbid = (name, comment, from, to) => ({
  name,
  comment,
  severity: /** @type {const} */ ("error"),
  from,
  to,
});

/** The rooms, lowest first, and what is above each; tests may bring rooms together. */
const rooms = [
  forbid("db-is-lowest", "db imports nothing of app", { path: "^db/", pathNot: test }, { path: "^app/" }),
  forbid(
    "platform-below-domain",
    "platform is what any web app needs: it knows no domain and no screens",
    { path: "^app/platform/", pathNot: test },
    { path: "^app/(domain|demo|routes|components|server|[^/]+$)" },
  ),
  forbid(
    "domain-below-screens",
    "the domain knows neither its demo data nor its screens",
    { path: "^app/domain/", pathNot: test },
    { path: "^app/(demo|routes|components|server|[^/]+$)" },
  ),
  forbid(
    "domain-without-react",
    "the domain knows no React and no Response",
    { path: "^app/domain/", pathNot: test },
    { path: "^node_modules/(react|react-dom|@remix-run)/" },
  ),
  forbid(
    "demo-below-screens",
    "demo data is made through the domain's commands",
    { path: "^app/demo/", pathNot: test },
    { path: "^app/(routes|components|server|[^/]+$)" },
  ),
  forbid(
    "screens-below-server",
    "routes and root know neither the server that runs them nor the demo data",
    { path: "^app/(routes/|[^/]+$)", pathNot: test },
    { path: "^app/(demo|server)/" },
  ),
  forbid(
    "routes-without-database",
    "a route reads through a query and writes through a command",
    { path: "^app/(routes/|[^/]+$)", pathNot: test },
    { path: "^(db/|node_modules/(kysely|pg)/)" },
  ),
  forbid(
    "messages-know-nothing",
    "catalogues are text",
    { path: "^app/messages/", pathNot: test },
    { path: "^(app/(?!messages/)|db/)" },
  ),
];

const screens = [
  forbid(
    "components-are-plain",
    "components take data as props; they see messages, the platform's viewer, what they prefer, dates, whether the server is reached and takes a form, what files may be, and what is wrong with a text",
    { path: "^app/components/", pathNot: test },
    {
      path: products,
      pathNot:
        "^app/(components|messages)/|^app/platform/(viewer|preferences|dates|patient-fetch|form-limit)[a-z-]*\\.ts$|^app/domain/(files/media-types|catalog/course-cover|authoring/(course-file-limits|course-text/text-problem|web-vtt))\\.ts$",
    },
  ),
  forbid(
    "ui-knows-nothing-else",
    "a primitive knows no component above it",
    { path: "^app/components/ui/", pathNot: test },
    { path: products, pathNot: "^app/(components/ui|messages)/" },
  ),
  forbid(
    "no-server-code-in-screens",
    "components and page parts run in the browser as well; rules run anywhere",
    { path: "^app/(components|domain|routes/[^/]+)/", pathNot: `${server}|${test}|/route\\.tsx?$` },
    { path: server, dependencyTypesNot: ["type-only"] },
  ),
  forbid(
    "nothing-imports-routes",
    "routes are leaves",
    { path: products, pathNot: "^app/routes/" },
    { path: "^app/routes/" },
  ),
];

const order = [
  forbid("no-cycles", "two modules that need each other are one, or need a third", {}, { circular: true }),
  forbid(
    "no-tests-in-product",
    "the product runs without its tests",
    { path: products, pathNot: test },
    { path: `^tests/|${test}` },
  ),
  forbid(
    "no-development-packages",
    "a production installation has no development packages",
    { path: products, pathNot: `${test}|^app/routes\\.ts$` },
    { dependencyTypes: ["npm-dev"], dependencyTypesNot: ["type-only"], pathNot: "^node_modules/@types/" },
  ),
  forbid(
    "no-undeclared-packages",
    "what is imported is in package.json",
    { path: products },
    { dependencyTypes: ["npm-no-pkg", "npm-unknown"], dependencyTypesNot: ["type-only"] },
  ),
  forbid("no-missing-modules", "what is imported exists", { path: products }, { couldNotResolve: true }),
];

/** @type {import("dependency-cruiser").IConfiguration} */
export default {
  forbidden: [...rooms, ...screens, ...order],
  options: {
    doNotFollow: { path: "node_modules|^app/messages/compiled/" },
    exclude: { path: "^build/" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default", "types"],
    },
  },
};
