import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { findBinaries } from "../../db/embedded/binaries";
import { childOptions, chooseServerUser } from "../../db/embedded/server-user";

const run = promisify(execFile);

/**
 * Stops the embedded database of a running site from outside. `fast` ends open transactions and writes everything
 * down; `immediate` is a crash. The site starts it again by itself, perhaps before this returns.
 */
export async function stopDatabase(dataDir: string, mode: "fast" | "immediate"): Promise<void> {
  const data = join(dataDir, "postgres", "data");
  const user = await chooseServerUser(data);
  const { pgCtl } = await findBinaries(user, () => {});
  await run(pgCtl, ["stop", "-D", data, "-m", mode, "--no-wait"], childOptions(user));
}
