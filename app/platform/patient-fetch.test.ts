import { beforeEach, describe, expect, it, vi } from "vitest";
import { isWaitingForServer, onWaitingForServer, patientFetch } from "./patient-fetch";

const address = "https://kestrel.example/teach/courses/A-1/lessons/1.data";
const written = () => ({ method: "POST", body: new URLSearchParams({ title: "Fire safety" }) });
const unreached = () => Promise.reject(new TypeError("Failed to fetch"));
const noPause = () => Promise.resolve();

beforeEach(() => {
  vi.stubGlobal("location", { href: "https://kestrel.example/" });
  return () => vi.unstubAllGlobals();
});

describe("a form in which somebody has written", () => {
  it("waits until the server is reached, and says so meanwhile", async () => {
    const server = vi.fn<typeof fetch>();
    server.mockImplementationOnce(unreached).mockResolvedValueOnce(new Response("", { status: 502 }));
    server.mockResolvedValueOnce(new Response("done"));
    const heard: boolean[] = [];
    const stop = onWaitingForServer(() => heard.push(isWaitingForServer()));
    const pauses: number[] = [];
    const pause = (ms: number) => Promise.resolve(void pauses.push(ms));
    const answer = await patientFetch(server, pause)(address, written());
    stop();
    expect(await answer.text()).toBe("done");
    expect(server).toHaveBeenCalledTimes(3);
    expect(pauses).toEqual([1_000, 2_000]);
    expect(heard).toEqual([true, false]);
  });

  it("is given up with its page", async () => {
    const page = new AbortController();
    const pause = () => Promise.resolve(page.abort());
    const init = { ...written(), signal: page.signal };
    await expect(patientFetch(unreached, pause)(address, init)).rejects.toThrow("abort");
    expect(isWaitingForServer()).toBe(false);
  });

  it("takes the server's own word for being too busy", async () => {
    const busy = new Response("", { status: 503, headers: { "X-Remix-Response": "yes" } });
    expect(await patientFetch(() => Promise.resolve(busy), noPause)(address, written())).toBe(busy);
  });
});

it("the routes that a form may be sent to wait like the form", async () => {
  const server = vi
    .fn<typeof fetch>()
    .mockImplementationOnce(unreached)
    .mockResolvedValueOnce(new Response("{}"));
  const answer = await patientFetch(
    server,
    noPause,
  )(new URL("https://kestrel.example/__manifest?p=%2Fteach"));
  expect(await answer.text()).toBe("{}");
});

it.each([
  ["a page", address, undefined],
  ["a press of a button", address, { method: "POST", body: new URLSearchParams({ intent: "up" }) }],
  ["what has its own way of trying again", "https://kestrel.example/learn/answers", written()],
  ["a file", address, { method: "POST", body: new FormData() }],
])("nothing else waits: %s", async (_, input, init) => {
  await expect(patientFetch(unreached, noPause)(input, init)).rejects.toThrow("Failed to fetch");
});
