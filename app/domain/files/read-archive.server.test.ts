import { strToU8, type Zippable, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { type ArchiveLimits, readArchive } from "./read-archive.server";

const limits: ArchiveLimits = { entries: 10, entryBytes: 1_000_000, totalBytes: 1_500_000, ratio: 100 };

function archive(files: Zippable): Buffer {
  return Buffer.from(zipSync(files));
}

function answer(bytes: Buffer): string {
  const read = readArchive(bytes, limits);
  return read.outcome === "read" ? [...read.files.keys()].join(" ") : read.problem;
}

/** The archive with a number of its only entry's place in the directory written over. */
function withDirectory(bytes: Buffer, at: number, value: number): Buffer {
  const changed = Buffer.from(bytes);
  changed.writeUInt32LE(value, changed.indexOf(Buffer.from("PK\u0001\u0002", "latin1")) + at);
  return changed;
}

const words = strToU8("Wear goggles. ".repeat(50));

describe("an archive", () => {
  test("gives its files by their names, packed or not", () => {
    const bytes = archive({
      "course.yaml": [words, { level: 0 }],
      lessons: { "ä b.md": words },
      "empty.md": strToU8(""),
    });
    const read = readArchive(bytes, limits);
    if (read.outcome !== "read") throw new Error(read.problem);
    expect([...read.files.keys()].sort()).toEqual(["course.yaml", "empty.md", "lessons/ä b.md"]);
    expect(read.files.get("lessons/ä b.md")).toEqual(Buffer.from(words));
  });

  test.each([
    ...["../up.md", "a/../../up.md", "/etc/passwd", "C:/a.md", "a\\b.md", "a//b.md", "./a.md", "a\u0000.md"],
    ...["a./b.md", "a\u202eb.md", "x".repeat(201)],
  ])("with the name %j is refused", (name) => {
    expect(answer(archive({ [name]: words }))).toBe("bad-name");
  });

  test("with one name twice, also for systems that know no capitals, is refused", () => {
    expect(answer(archive({ "a.md": words, "A.md": words }))).toBe("same-name");
    const twice = archive({ "a.md": words, "b.md": words });
    for (let at = twice.indexOf("b.md"); at >= 0; at = twice.indexOf("b.md")) twice.write("a.md", at);
    expect(answer(twice)).toBe("same-name");
  });

  test("with a link or a password is refused", () => {
    const link = { os: 3, attrs: 0o120777 * 65_536 };
    expect(answer(archive({ "a.md": [strToU8("/etc/passwd"), link] }))).toBe("link");
    expect(answer(withDirectory(archive({ "a.md": words }), 8, 1 + 8 * 65_536))).toBe("encrypted");
  });

  test("that unpacks to too much is refused by what it says, and stopped when it lies", () => {
    expect(answer(archive({ "bomb.md": new Uint8Array(900_000) }))).toBe("too-large");
    expect(answer(archive({ "large.md": [new Uint8Array(1_000_001), { level: 0 }] }))).toBe("too-large");
    const half = [new Uint8Array(800_000), { level: 0 as const }] satisfies Zippable[string];
    expect(answer(archive({ "a.md": half, "b.md": half }))).toBe("too-large");
    const lying = withDirectory(archive({ "bomb.md": new Uint8Array(50_000_000) }), 24, 60_000);
    expect(answer(lying)).toBe("damaged");
    const many = Object.fromEntries(Array.from({ length: 11 }, (_, index) => [`${index}.md`, words]));
    expect(answer(archive(many))).toBe("too-many");
  });

  test("that is none, or damaged, is refused", () => {
    const bytes = archive({ "a.md": words });
    expect(answer(Buffer.from(""))).toBe("no-archive");
    expect(answer(Buffer.from("Wear goggles.".repeat(9)))).toBe("no-archive");
    expect(answer(bytes.subarray(10))).toBe("damaged");
    expect(answer(withDirectory(bytes, 16, 1))).toBe("damaged");
    expect(answer(withDirectory(bytes, 42, 0xffff_ffff))).toBe("damaged");
  });
});
