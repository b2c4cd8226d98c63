import { execFile } from "node:child_process";
import { randomBytes } from "node:crypto";
import { chmod, chown, mkdir, mkdtemp, readdir, rename, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import type { Binaries } from "./binaries";
import { isAlive } from "./cluster";
import { exists } from "./home";
import { childOptions, EmbeddedDatabaseError, type ServerUser } from "./server-user";

const run = promisify(execFile);

/** Nobody takes longer to make a cluster: process numbers come round again, above all in containers. */
const draftLimitMs = 120_000;

/** The name of the role, and of the database, that the program uses. */
export const roleName = "kestrel";

/**
 * Makes a cluster in `home` unless there is one. It appears at once and whole, so neither a start that was broken
 * off nor two at the same time leave half of one.
 */
export async function createClusterOnce(
  home: string,
  binaries: Binaries,
  user: ServerUser,
  ephemeral: boolean,
): Promise<void> {
  if (await exists(home)) return;
  await removeDrafts(home);
  const draft = await mkdtemp(`${home}.draft-${process.pid}-`);
  await chmod(draft, 0o755);
  const data = path.join(draft, "data");
  const password = randomBytes(24).toString("base64url");
  await mkdir(data);
  await writeFile(path.join(draft, "password"), password, { mode: 0o600 });
  if (user) await chown(data, user.uid, user.gid);
  await initialise(data, password, binaries, user, ephemeral);
  try {
    await rename(draft, home);
  } catch (error) {
    await rm(draft, { recursive: true, force: true });
    if (!(await exists(home))) throw error;
  }
}

async function initialise(
  data: string,
  password: string,
  binaries: Binaries,
  user: ServerUser,
  ephemeral: boolean,
): Promise<void> {
  const folder = await mkdtemp(path.join(tmpdir(), "kestrel-initdb-"));
  const passwordFile = path.join(folder, "password");
  await writeFile(passwordFile, password, { mode: 0o600 });
  if (user) await Promise.all([folder, passwordFile].map((item) => chown(item, user.uid, user.gid)));
  const options = [
    `--pgdata=${data}`,
    `--username=${roleName}`,
    `--pwfile=${passwordFile}`,
    "--auth=scram-sha-256",
    "--encoding=UTF8",
    "--locale-provider=builtin",
    "--builtin-locale=C.UTF-8",
    "--locale=C",
    "--no-instructions",
    ...(ephemeral ? ["--no-sync"] : []),
  ];
  try {
    await run(binaries.initdb, options, childOptions(user));
  } catch (error) {
    const said = error instanceof Error && "stderr" in error ? String(error.stderr).trim() : String(error);
    throw new EmbeddedDatabaseError(`The database could not be made in ${data}: ${said.split("\n").at(-1)}`);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** What a start that was killed half-way left. */
async function removeDrafts(home: string): Promise<void> {
  const prefix = `${path.basename(home)}.draft-`;
  const names = await readdir(path.dirname(home));
  for (const name of names.filter((candidate) => candidate.startsWith(prefix))) {
    const draft = path.join(path.dirname(home), name);
    const maker = Number.parseInt(name.slice(prefix.length), 10);
    const age = Date.now() - (await stat(draft)).mtimeMs;
    if (!isAlive(maker) || age > draftLimitMs) await rm(draft, { recursive: true, force: true });
  }
}
