import { describe, expect, it } from "vitest";
import { csvDownload } from "./csv.server";

const columns = [
  { key: "name", header: "Name" },
  { key: "value", header: "Value" },
];

async function* each(rows: Record<string, string | number | Date | null>[]) {
  yield* rows;
}

async function bodyOf(rows: Record<string, string | number | Date | null>[]): Promise<string> {
  return new TextDecoder("utf-8", { ignoreBOM: true }).decode(
    await csvDownload("a.csv", columns, each(rows)).arrayBuffer(),
  );
}

describe("a CSV download", () => {
  it("is a file of rows under headers, and says that it is UTF-8", async () => {
    const rows = [{ name: "Łukasz, Żak", value: new Date("2026-11-24T09:00:00Z") }];
    expect(await bodyOf(rows)).toBe('\uFEFFName,Value\r\n"Łukasz, Żak",2026-11-24T09:00:00.000Z\r\n');
    const { headers } = csvDownload("a.csv", columns, each([]));
    expect(headers.get("Content-Disposition")).toBe('attachment; filename="a.csv"');
    expect(headers.get("Cache-Control")).toBe("private, no-store");
  });

  it.each(["=1+1", "+1", "-1", "@sum(a1)", "\t=1", "\r=1", '=cmd|"/c calc"!a1'])(
    "makes no formula of %j",
    async (name) => {
      const [, row = ""] = (await bodyOf([{ name, value: null }])).split("\r\n", 2).join("\n").split("\n");
      expect(row).toMatch(/^"?'/);
    },
  );

  it("reads no faster than it is read", async () => {
    let made = 0;
    async function* endless() {
      for (;;) {
        made += 1;
        yield { name: "x".repeat(100), value: made };
      }
    }
    const reader = csvDownload("a.csv", columns, endless()).body?.getReader();
    await reader?.read();
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(made).toBeLessThan(5_000);
    await reader?.cancel();
    const then = made;
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(made - then).toBeLessThan(50);
  });
});
