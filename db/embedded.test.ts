import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { chmod, mkdir, mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { build } from "esbuild";
import pg from "pg";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type EmbeddedPostgres, startEmbeddedPostgres } from "./embedded";

let dataDir = "";
const running: EmbeddedPostgres[] = [];
const children: ChildProcess[] = [];

beforeEach(async () => {
  dataDir = await mkdtemp(path.join(tmpdir(), "kestrel-embedded-"));
  await chmod(dataDir, 0o755);
});

afterEach(async () => {
  for (const child of children.splice(0)) child.kill("SIGKILL");
  for (const server of running.splice(0)) await server.stop();
  await rm(dataDir, { recursive: true, force: true });
});

async function start(ephemeral = true): Promise<EmbeddedPostgres> {
  const server = await startEmbeddedPostgres({ dataDir, ephemeral });
  running.push(server);
  return server;
}

async function query(connectionString: string, text: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString });
  client.on("error", () => {});
  await client.connect();
  try {
    return (await client.query(text)).rows;
  } finally {
    await client.end();
  }
}

/** Another program that starts the server on the same folder, says so, and stays. */
async function startElsewhere(): Promise<{ child: ChildProcess; connectionString: string }> {
  const bundle = await build({
    stdin: {
      contents: `import { startEmbeddedPostgres } from "./embedded";
        const server = await startEmbeddedPostgres({ dataDir: ${JSON.stringify(dataDir)}, ephemeral: true });
        console.log(server.connectionString);
        setInterval(() => {}, 1000);`,
      resolveDir: import.meta.dirname,
      loader: "ts",
    },
    bundle: true,
    platform: "node",
    format: "esm",
    packages: "external",
    write: false,
  });
  const code = bundle.outputFiles[0]?.text ?? "";
  const child = spawn(process.execPath, ["--input-type=module", "-e", code], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  children.push(child);
  const [line] = await once(child.stdout, "data");
  return { child, connectionString: String(line).trim() };
}

async function postmasterPid(): Promise<number> {
  return Number((await readFile(postmasterFile(), "utf8")).split("\n")[0]);
}

function postmasterFile(): string {
  return path.join(dataDir, "postgres", "data", "postmaster.pid");
}

describe("the embedded database server", { timeout: 60_000 }, () => {
  it("makes a cluster for one program and any language, and keeps what is in it", async () => {
    const first = await start();
    expect(first.adopted).toBe(false);
    await query(first.connectionString, "create table kept as select lower('ŁÄÉ') as word");
    await first.stop();
    await expect(query(first.connectionString, "select 1")).rejects.toThrow();
    const second = await start();
    expect(await query(second.connectionString, "select word from kept")).toEqual([{ word: "łäé" }]);
  });

  it("keeps its password readable for the owner only, and takes no connection without it", async () => {
    const server = await start();
    const file = await stat(path.join(dataDir, "postgres", "password"));
    expect(file.mode & 0o777).toBe(0o600);
    const wrong = server.connectionString.replace(/:[^:@]+@/, ":wrong@");
    await expect(query(wrong, "select 1")).rejects.toThrow(/password authentication failed/);
  });

  it("adopts the server of a program that was killed, with every row it had acknowledged", async () => {
    const { child, connectionString } = await startElsewhere();
    await query(connectionString, "create table kept as select 1 as n");
    child.kill("SIGKILL");
    await once(child, "exit");
    const next = await start();
    expect(next.adopted).toBe(true);
    expect(await query(next.connectionString, "select n from kept")).toEqual([{ n: 1 }]);
  });

  it("refuses a second program on the folder of a running one, in one sentence", async () => {
    const { child } = await startElsewhere();
    await expect(start()).rejects.toThrow(
      `Another server is running on the data folder ${dataDir} (process ${child.pid}): stop it, or choose another folder by DATA_DIR.`,
    );
  });

  it("starts over a postmaster.pid that a crash left behind, even if its number is another program's now", async () => {
    const first = await start();
    const left = await readFile(postmasterFile(), "utf8");
    await first.stop();
    await writeFile(postmasterFile(), left.replace(/^\d+/, String(process.pid)));
    const second = await start();
    expect(await query(second.connectionString, "select 1 as n")).toEqual([{ n: 1 }]);
  });

  it("brings a server that was killed back on the same port, with every row it had acknowledged", async () => {
    const server = await start(false);
    await query(server.connectionString, "create table kept as select 1 as n");
    process.kill(await postmasterPid(), "SIGKILL");
    const until = Date.now() + 5000;
    let rows: unknown[] = [];
    while (rows.length === 0 && Date.now() < until) {
      await sleep(50);
      rows = await query(server.connectionString, "select n from kept").catch(() => []);
    }
    expect(rows).toEqual([{ n: 1 }]);
  });

  it("lets two programs that make the cluster at the same time agree on one owner", async () => {
    const results = await Promise.allSettled([start(), start()]);
    expect(results.map((result) => result.status).sort()).toEqual(["fulfilled", "rejected"]);
  });

  it("says in one sentence that the data folder cannot be written", async () => {
    await writeFile(path.join(dataDir, "file"), "");
    const below = path.join(dataDir, "file", "data");
    await expect(startEmbeddedPostgres({ dataDir: below })).rejects.toThrow(
      `The data folder ${below} cannot be written (ENOTDIR): choose another by DATA_DIR.`,
    );
  });

  it("says in one sentence that another version of PostgreSQL made the cluster", async () => {
    const server = await start();
    await server.stop();
    await writeFile(path.join(dataDir, "postgres", "data", "PG_VERSION"), "9\n");
    await expect(start()).rejects.toThrow(/was made by PostgreSQL 9 and this is 18/);
  });

  it.runIf(process.getuid?.() === 0)(
    "is kept elsewhere when a folder above is closed to its user",
    async () => {
      await chmod(dataDir, 0o700);
      const closed = path.join(dataDir, "closed");
      await mkdir(closed);
      const said: string[] = [];
      const options = { dataDir: closed, ephemeral: true, log: (line: string) => said.push(line) };
      const first = await startEmbeddedPostgres(options);
      await query(first.connectionString, "create table kept as select 1 as n");
      await first.stop();
      const second = await startEmbeddedPostgres(options);
      running.push(second);
      expect(await query(second.connectionString, "select n from kept")).toEqual([{ n: 1 }]);
      const elsewhere = await readFile(path.join(closed, "postgres-location"), "utf8");
      expect(said).toEqual([
        `The database is kept in ${elsewhere}: the user that it runs as cannot reach ${closed}.`,
      ]);
      await second.stop();
      await rm(elsewhere, { recursive: true });
    },
  );
});
