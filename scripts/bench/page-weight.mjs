// What a page makes a browser load.
import { existsSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const client = fileURLToPath(new URL("../../build/client", import.meta.url));

/**
 * @typedef {{ file: string, brotli: number, gzip: number }} Weight in bytes
 * @typedef {{ scripts: Weight[], styles: Weight[], foreign: string[] }} PageWeight
 *   scripts: those that are preloaded, run, or imported by one that is; foreign: addresses at other sites
 */

/**
 * Weighs what a page of the built site loads at once, by the compressed files that the server sends.
 *
 * @param {string} html
 * @param {string} origin the site's
 * @returns {PageWeight}
 */
export function weighPage(html, origin) {
  const links = tags(html, "link");
  const linked = (/** @type {RegExp} */ relation) =>
    links.filter((tag) => relation.test(tag)).flatMap((tag) => /\shref="([^"]+)"/.exec(tag)?.[1] ?? []);
  const named = tags(html, "script").flatMap((tag) => /\ssrc="([^"]+)"/.exec(tag)?.[1] ?? []);
  // What the inline script imports; the list of routes beside it only says where their code would be.
  const imported = [...html.matchAll(/\b(?:import|from)\s*"(\/assets\/[^"]+)"/g)].map(
    ([, path = ""]) => path,
  );
  const scripts = withImports([...linked(/\srel="modulepreload"/), ...named, ...imported]);
  const styles = new Set(linked(/\srel="stylesheet"/));
  return {
    scripts: [...scripts].map(weigh),
    styles: [...styles].map(weigh),
    foreign: foreignAddresses(html, origin),
  };
}

/**
 * The opening tags of an element.
 *
 * @param {string} html
 * @param {string} element
 */
function tags(html, element) {
  return html.match(new RegExp(`<${element}\\b[^>]*>`, "gi")) ?? [];
}

/**
 * @param {Weight[]} weights
 * @param {"brotli" | "gzip"} form
 */
export function total(weights, form) {
  return weights.reduce((sum, weight) => sum + weight[form], 0);
}

/**
 * Every address in an attribute that a browser loads something from, or that a form is sent to, and is not of this site.
 *
 * @param {string} html
 * @param {string} origin
 */
function foreignAddresses(html, origin) {
  const loading =
    /<(?:link|script|img|source|iframe|video|audio|embed|object|form|input|use|image)\b[^>]*>/gi;
  const attribute = /\s(?:href|src|srcset|action|formaction|data|poster|xlink:href)="([^"]*)"/gi;
  return (html.match(loading) ?? [])
    .flatMap((tag) => [...tag.matchAll(attribute)].map(([, address = ""]) => address))
    .filter((address) => !address.startsWith("data:") && new URL(address, origin).origin !== origin);
}

/**
 * Scripts with all that they import before they run.
 *
 * @param {string[]} paths
 */
function withImports(paths) {
  const found = new Set(paths);
  for (const path of found) {
    const code = readFileSync(join(client, path), "utf8");
    for (const [, imported = ""] of code.matchAll(/\b(?:from|import)\s*"\.\/([\w.$~-]+\.js)"/g))
      found.add(`/assets/${imported}`);
  }
  return found;
}

/**
 * @param {string} path
 * @returns {Weight}
 */
function weigh(path) {
  const size = (/** @type {string} */ ending) => {
    const file = join(client, `${path}${ending}`);
    return existsSync(file) ? statSync(file).size : statSync(join(client, path)).size;
  };
  return { file: path, brotli: size(".br"), gzip: size(".gz") };
}
