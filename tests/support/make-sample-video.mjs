// `node tests/support/make-sample-video.mjs`: draws sample.webm, the video of the browser tests, anew.
// Twelve seconds, each of which shows its number, recorded by a browser from a canvas.
import { writeFileSync } from "node:fs";
import { chromium } from "playwright";
import { findChromium } from "../../scripts/chromium.mjs";

const seconds = 12;
const executablePath = (await findChromium()) ?? undefined;
const browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-dev-shm-usage"] });
const page = await browser.newPage();
const video = Buffer.from(await page.evaluate(record, seconds), "base64");
await browser.close();
writeFileSync(new URL("sample.webm", import.meta.url), video);
console.log(`sample.webm: ${video.length} bytes, ${seconds} s`);

/**
 * Runs in the page.
 *
 * @param {number} length seconds
 * @returns {Promise<string>} WebM in base64
 */
async function record(length) {
  const canvas = Object.assign(document.createElement("canvas"), { width: 320, height: 180 });
  const brush = canvas.getContext("2d");
  if (!brush) throw new Error("This browser cannot draw.");
  const stream = canvas.captureStream(10);
  const recorder = new MediaRecorder(stream, {
    mimeType: "video/webm;codecs=vp8",
    videoBitsPerSecond: 24_000,
  });
  /** @type {Blob[]} */
  const parts = [];
  recorder.ondataavailable = (event) => parts.push(event.data);
  const ended = new Promise((resolve) => {
    recorder.onstop = resolve;
  });
  const begun = performance.now();
  const draw = () => {
    const second = Math.min(length, Math.floor((performance.now() - begun) / 1000));
    brush.fillStyle = `hsl(${second * 29} 45% 30%)`;
    brush.fillRect(0, 0, 320, 180);
    brush.fillStyle = "white";
    brush.font = "bold 96px sans-serif";
    brush.textAlign = "center";
    brush.fillText(String(second), 160, 125);
  };
  const timer = setInterval(draw, 100);
  draw();
  recorder.start();
  await new Promise((resolve) => setTimeout(resolve, length * 1000));
  recorder.stop();
  clearInterval(timer);
  await ended;
  const bytes = new Uint8Array(await new Blob(parts).arrayBuffer());
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
}
