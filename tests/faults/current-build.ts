import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

/** Runs once before these tests: they are about the built server, so there must be a current one. */
export default function build(): void {
  const root = fileURLToPath(new URL("../../", import.meta.url));
  const { status } = spawnSync(process.execPath, ["scripts/build.mjs"], { cwd: root, stdio: "inherit" });
  if (status !== 0) throw new Error("There is no build to test.");
}
