/**
 * How the message catalogues become typed functions. The catalogues are `en/<area>.json` and
 * `de/<area>.json`; each message becomes a module of its own, so a page ships only what it says.
 *
 * @type {import("@inlang/paraglide-js").CompilerOptions}
 */
export const paraglideOptions = {
  project: "./app/messages/project.inlang",
  outdir: "./app/messages/compiled",
  strategy: ["globalVariable", "baseLocale"],
  emitGitIgnore: false,
  emitPrettierIgnore: false,
  emitReadme: false,
};
