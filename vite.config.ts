import { fileURLToPath } from "node:url";
import { paraglideVitePlugin } from "@inlang/paraglide-js";
import { vitePlugin as remix } from "@remix-run/dev";
import tailwindcss from "@tailwindcss/vite";
import { defineConfig, type Plugin } from "vite";
import { paraglideOptions } from "./app/messages/paraglide.config.js";
import remixConfig from "./remix.config.js";
import { commonChunks } from "./scripts/common-chunks.mjs";

declare module "@remix-run/server-runtime" {
  interface Future {
    v3_singleFetch: true;
  }
}

const newRules = "new Intl.PluralRules(locale, options).select(";

/** The compiled messages make plural rules anew for each message; a page has dozens, and they are always the same. */
const keepPluralRules: Plugin = {
  name: "keep-plural-rules",
  transform(code, id) {
    if (!id.endsWith("/messages/compiled/registry.js")) return null;
    if (!code.includes(newRules)) this.error("The compiled messages choose plurals in another way now.");
    return `const keptRules = new Map();
function pluralRules(locale, options) {
  const key = locale + (options?.type ?? "");
  if (!keptRules.has(key)) keptRules.set(key, new Intl.PluralRules(locale, options));
  return keptRules.get(key);
}
${code.replace(newRules, "pluralRules(locale, options).select(")}`;
  },
};

export default defineConfig(({ isSsrBuild }) => ({
  plugins: [paraglideVitePlugin(paraglideOptions), keepPluralRules, tailwindcss(), remix(remixConfig)],
  resolve: {
    alias: {
      "~": fileURLToPath(new URL("./app", import.meta.url)),
      "@db": fileURLToPath(new URL("./db", import.meta.url)),
    },
  },
  build: {
    assetsInlineLimit: 0,
    target: "es2022",
    rollupOptions: isSsrBuild
      ? {}
      : { output: { manualChunks: commonChunks, onlyExplicitManualChunks: true } },
  },
}));
