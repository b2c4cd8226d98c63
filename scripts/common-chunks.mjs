// What the browser's build puts into one file because several pages have it in common. See `commonChunks`.

// With what the bundler makes CommonJS packages work by: in another file, the two would wait for each other.
const framework =
  /\/node_modules\/(react|react-dom|react-router|react-router-dom|scheduler|turbo-stream|@remix-run)\/|^\0commonjsHelpers/;
const icons = /\/node_modules\/lucide-react\//;
const messages = /\/app\/messages\/compiled\/messages\//;
const page = (/** @type {string} */ pattern) => new RegExp(`/app/routes/_app\\.${pattern}`);
const teaching = page("teach\\.(?!courses\\.\\$code\\.preview)");
/** What is loaded before a page that somebody opens: the frame, and the dashboard, on which people begin. */
const first = /\/app\/(root|entry\.client)\.|\/app\/routes\/(_app|_auth|_app\.dashboard)\//;
const editions = page("teach\\..*\\.(editions|restore|publishing|text)");
const files = page("teach\\..*\\.(files|lessons|cover|text|pictures)\\b");
const questions = page("(teach\\.(questions|grading)|.*\\.(assessments|preview))\\.");

/** Pages that have much in common with each other and little with the rest; a preview of a draft is a learner's page. */
const groups = [
  { name: "editions", has: (/** @type {string} */ id) => editions.test(id) },
  { name: "files", has: (/** @type {string} */ id) => files.test(id) },
  { name: "questions", has: (/** @type {string} */ id) => questions.test(id) },
  { name: "teaching", has: (/** @type {string} */ id) => teaching.test(id) },
  { name: "learning", has: (/** @type {string} */ id) => !teaching.test(id) && !first.test(id) },
];
const sources = /\/app\/(?!messages\/compiled\/)/;

/**
 * Which file of the browser's build a module goes to. Without it each icon, message and small component that two
 * pages have in common would be a file of its own, and a page some fifty requests. What several pages use and leads to
 * no package is one file, the framework another; the rest, which forms and dialogs need, the bundler divides.
 *
 * @type {import("rollup").GetManualChunk}
 */
export function commonChunks(id, graph) {
  if (framework.test(id)) return "framework";
  const pages = messages.test(id) ? pagesOfMessage(id, graph) : pagesOf([id], graph);
  return pages.size > 1 && isLight(id, graph) ? shareOf(pages) : undefined;
}

/**
 * The file for what these pages share: that of the first group that they all belong to. What learners and trainers share,
 * or everybody needs, is "common".
 *
 * @param {ReadonlySet<string>} pages
 */
function shareOf(pages) {
  const group = groups.find(({ has }) => [...pages].every((page) => has(page)));
  return group?.name ?? "common";
}

/** @typedef {import("rollup").ManualChunkMeta} Graph */

/** @type {WeakMap<Graph["getModuleInfo"], Map<string, boolean>>} */
const lightness = new WeakMap();

/**
 * Whether a module leads to no package beside the framework and the icons.
 *
 * @param {string} id
 * @param {Graph} graph
 * @returns {boolean}
 */
function isLight(id, graph) {
  const known = lightness.get(graph.getModuleInfo) ?? new Map();
  lightness.set(graph.getModuleInfo, known);
  if (known.has(id)) return known.get(id);
  // Of modules that import each other the others decide.
  known.set(id, true);
  const isOurs = !id.includes("/node_modules/") || icons.test(id);
  const imported = graph.getModuleInfo(id)?.importedIds ?? [];
  const is = framework.test(id) || (isOurs && imported.every((each) => isLight(each, graph)));
  known.set(id, is);
  return is;
}

/**
 * The entries (pages, the root, the client's start) that lead to one of these modules.
 *
 * @param {readonly string[]} ids
 * @param {Graph} graph
 */
function pagesOf(ids, { getModuleInfo }) {
  /** @type {Set<string>} */
  const pages = new Set();
  const seen = new Set(ids);
  for (const id of seen) {
    const module = getModuleInfo(id);
    if (module?.isEntry) pages.add(id);
    else for (const importer of module?.importers ?? []) seen.add(importer);
  }
  return pages;
}

/** @type {WeakMap<Graph["getModuleInfo"], Map<string, string[]>>} */
const speakers = new WeakMap();

/**
 * As `pagesOf`. All messages are imported in one go, so that only the text of a module tells which ones it uses.
 *
 * @param {string} id
 * @param {Graph} graph
 */
function pagesOfMessage(id, graph) {
  const known = speakers.get(graph.getModuleInfo) ?? whoSaysWhat(graph);
  speakers.set(graph.getModuleInfo, known);
  const name = id.replace(/^.*\//, "").replace(/\.js$/, "");
  return pagesOf(known.get(name) ?? [], graph);
}

/** @param {Graph} graph */
function whoSaysWhat({ getModuleIds, getModuleInfo }) {
  /** @type {Map<string, string[]>} */
  const users = new Map();
  for (const id of getModuleIds()) {
    const code = sources.test(id) ? (getModuleInfo(id)?.code ?? "") : "";
    for (const [, name = ""] of code.matchAll(/\bm\.(\w+)/g))
      users.set(name, [...(users.get(name) ?? []), id]);
  }
  return users;
}
