import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { readEnv } from "../env.server";
import { withUploads } from "./uploads.server";

// A data folder of this file's own.
process.env.DATA_DIR = await mkdtemp(path.join(tmpdir(), "kestrel-uploads-"));
afterAll(() => rm(readEnv().dataDir, { recursive: true, force: true }));

/** What is read of a form with these fields and a file. */
async function read(fields: [string, string][], fieldsMaxCharacters?: number) {
  const body = new FormData();
  for (const [name, value] of fields) body.append(name, value);
  body.append("file", new Blob(["a"]), "a.txt");
  const request = new Request("http://127.0.0.1/x", { method: "POST", body });
  return withUploads(request, { maxBytes: 10, maxFiles: 1, fieldsMaxCharacters }, async (form) =>
    form.outcome === "received" ? [...form.values].map(([name, value]) => [name, value]) : form.outcome,
  );
}

describe("the other fields of a form with files", () => {
  it("come whole, many and long ones too", async () => {
    const essay: [string, string] = ["q1.text", "ä".repeat(100_000)];
    const many = Array.from({ length: 500 }, (_, at): [string, string] => [`q2.gap.g${at}`, "x"]);
    expect(await read([essay, ...many])).toEqual([essay, ...many]);
  });

  it("are refused as a whole when they say too much, and never cut short", async () => {
    const half: [string, string] = ["q1.text", "a".repeat(600_000)];
    await expect(read([half, half])).rejects.toMatchObject({ init: { status: 413 } });
    await expect(read([["q1.text", "a".repeat(1_100_000)]])).rejects.toMatchObject({ init: { status: 413 } });
    const countless = Array.from({ length: 2_001 }, (): [string, string] => ["a", ""]);
    await expect(read(countless)).rejects.toMatchObject({ init: { status: 413 } });
  });

  it("may say more where a page takes more, and what is too much even so is for the page to say", async () => {
    const long: [string, string] = ["text", "ä".repeat(1_500_000)];
    expect(await read([long], 1_500_000)).toEqual([long]);
    expect(await read([long], 1_400_000)).toBe("too-large");
    expect(await read([["text", "ä".repeat(5_000_000)]], 1_400_000)).toBe("too-large");
  });
});
