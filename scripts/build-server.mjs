// Bundles the programs that run on Node: Node 20 cannot run TypeScript.
import { existsSync } from "node:fs";
import { build } from "esbuild";

/** The programs by their names in build/; a new one is a line here. */
export const programs = {
  main: "app/server/main.ts",
  backup: "app/server/programs/backup.ts",
  restore: "app/server/programs/restore.ts",
  "create-admin": "app/server/programs/create-admin.ts",
};

/**
 * Bundles programs into a folder, with packages left outside and shared code in chunks.
 *
 * @param {Record<string, string>} entryPoints source files by the name of the program
 * @param {string} folder
 */
export async function bundle(entryPoints, folder) {
  await build({
    entryPoints,
    outdir: folder,
    bundle: true,
    splitting: true,
    chunkNames: "chunks/[name]-[hash]",
    format: "esm",
    platform: "node",
    target: "node20",
    packages: "external",
    alias: { "~": `${process.cwd()}/app`, "@db": `${process.cwd()}/db` },
    jsx: "automatic",
    sourcemap: true,
    logLevel: "warning",
  });
}

/** The programs whose source is there. */
export function presentPrograms() {
  return Object.fromEntries(Object.entries(programs).filter(([, file]) => existsSync(file)));
}
