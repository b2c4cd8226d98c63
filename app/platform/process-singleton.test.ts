import { expect, it, vi } from "vitest";
import { processSingleton } from "./process-singleton";
import { requestContext, runInRequestContext } from "./request-context.server";

it("makes a value once, also for another copy of the module", async () => {
  const create = vi.fn(() => ({}));
  const first = processSingleton("test-once", create);
  vi.resetModules();
  const copy = await import("./process-singleton");
  expect(copy.processSingleton).not.toBe(processSingleton);
  expect(copy.processSingleton("test-once", create)).toBe(first);
  expect(create).toHaveBeenCalledTimes(1);
});

it("keeps nothing of a failed attempt, and keeps undefined", () => {
  const broken = () => {
    throw new Error("not yet");
  };
  expect(() => processSingleton("test-again", broken)).toThrow("not yet");
  expect(processSingleton("test-again", () => 1)).toBe(1);
  processSingleton("test-undefined", () => undefined);
  expect(processSingleton<number | undefined>("test-undefined", () => 2)).toBeUndefined();
});

it("answers with the context of the request at hand, in what it awaits too, and with defaults outside", async () => {
  const context = {
    requestId: "r1",
    ip: "192.0.2.1",
    userAgent: "test",
    locale: "de",
    timeZone: "Europe/Berlin",
    origin: "http://localhost:3000",
  };
  const seen = await runInRequestContext(context, async () => {
    await Promise.resolve();
    return requestContext();
  });
  expect(seen).toBe(context);
  expect(requestContext()).toMatchObject({ requestId: "-", locale: "en", timeZone: "UTC" });
});
