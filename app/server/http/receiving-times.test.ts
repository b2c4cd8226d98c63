import { once } from "node:events";
import { createServer } from "node:http";
import { connect } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import express from "express";
import { afterEach, expect, test } from "vitest";
import { limitReceivingTimes } from "./receiving-times";

const ends: (() => void)[] = [];

afterEach(() => {
  for (const end of ends.splice(0)) end();
});

const times = { usualMs: 300, uploadMs: 1500, paceMs: 300, paceBytes: 4 };

/** A server that reads what it is sent and then says how much that was. */
async function serve(): Promise<number> {
  const app = express();
  app.use(limitReceivingTimes(times));
  app.use((request, response) => {
    let bytes = 0;
    request.on("data", (piece: Buffer) => {
      bytes += piece.byteLength;
    });
    request.on("end", () => response.send(`${bytes} bytes`));
  });
  const server = createServer(app).listen(0, "127.0.0.1");
  server.requestTimeout = 0;
  await once(server, "listening");
  ends.push(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = server.address();
  return address && typeof address === "object" ? address.port : 0;
}

/** What is answered to a body of `x` that comes letter by letter, and how long the connection lasted. */
async function trickle(path: string, { letters, everyMs }: { letters: number; everyMs: number }) {
  const socket = connect(await serve(), "127.0.0.1");
  await once(socket, "connect");
  const start = performance.now();
  let answer = "";
  socket.on("data", (piece) => {
    answer += piece.toString();
  });
  socket.on("error", () => {});
  socket.write(`POST ${path} HTTP/1.1\r\nHost: a\r\nContent-Length: ${letters}\r\nConnection: close\r\n\r\n`);
  for (let sent = 0; sent < letters && !socket.destroyed; sent++) {
    socket.write("x");
    await sleep(everyMs);
  }
  if (!socket.closed) await once(socket, "close");
  return { answer, ms: performance.now() - start };
}

test("a form that comes letter by letter is cut off", async () => {
  const { answer, ms } = await trickle("/my/profile", { letters: 1000, everyMs: 50 });
  expect(answer).toContain("408 Request Timeout");
  expect(ms).toBeLessThan(1_200);
});

test("a form that comes in time is not", async () => {
  const { answer } = await trickle("/my/profile", { letters: 4, everyMs: 20 });
  expect(answer).toContain("4 bytes");
});

test("an upload may take longer, as long as it comes on", async () => {
  const { answer, ms } = await trickle("/teach/courses/A-1/files", { letters: 20, everyMs: 40 });
  expect(answer).toContain("20 bytes");
  expect(ms).toBeGreaterThan(times.usualMs);
});

test("an upload that stops coming is cut off, and one that takes too long on the whole", async () => {
  const slow = await trickle("/teach/courses/A-1/files", { letters: 100, everyMs: 200 });
  expect(slow.answer).toContain("408 Request Timeout");
  expect(slow.ms).toBeLessThan(times.uploadMs);
  const long = await trickle("/teach/courses/A-1/files", { letters: 1000, everyMs: 20 });
  expect(long.answer).toContain("408 Request Timeout");
});
