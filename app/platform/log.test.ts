import { expect, it } from "vitest";
import { createLog } from "./log.server";

function logged(write: (log: ReturnType<typeof createLog>) => void): string {
  const lines: string[] = [];
  write(createLog("trace", { write: (line) => lines.push(line) }));
  return lines.join("");
}

it.each([
  { cookie: "hidden" },
  { req: { headers: { cookie: "hidden", authorization: "hidden" } } },
  { response: { headers: { "set-cookie": ["hidden"] } } },
  { form: [{ newPassword: "hidden" }] },
  { a: { b: { c: { resetToken: "hidden" } } } },
  { secrets: { claims: "hidden" } },
  { a: { b: { c: { d: { e: { f: { g: { h: { password: "hidden" } } } } } } } } },
  { nothing: Object.assign(Object.create(null), { token: "hidden" }) },
])("leaves secrets out of %j", (record) => {
  expect(logged((log) => log.info(record, "message"))).not.toContain("hidden");
  expect(logged((log) => log.child(record).info("message"))).not.toContain("hidden");
});

it("leaves passwords out of addresses, wherever they are", () => {
  const address = "postgres://kestrel:hidden@db.example.com/kestrel";
  const text = logged((log) => {
    log.info({ address }, `reached ${address}`);
    log.error(new Error(`no answer from ${address}`));
  });
  expect(text).not.toContain("hidden");
  expect(text).toContain("postgres://kestrel:[redacted]@db.example.com/kestrel");
});

it("keeps what an error says, and its cause, without what libraries hang on it", () => {
  const error = Object.assign(new Error("outer", { cause: new Error("inner") }), {
    code: "23505",
    parameters: ["hidden"],
    detail: "Key (email)=(hidden) already exists.",
  });
  const text = logged((log) => log.error({ err: error }, "failed"));
  expect(text).toContain('"message":"outer"');
  expect(text).toContain('"message":"inner"');
  expect(text).toContain('"code":"23505"');
  expect(text).not.toContain("hidden");
});

it("keeps ordinary values as they are", () => {
  const line = JSON.parse(
    logged((log) => log.info({ status: 200, at: new Date(0), list: [1, null] }, "fine")),
  );
  expect(line).toMatchObject({ level: "info", status: 200, at: "1970-01-01T00:00:00.000Z", list: [1, null] });
});
