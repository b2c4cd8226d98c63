// Makes the demo company's video and its captions: frames drawn on a canvas in Chromium, encoded by the browser, put into
// a WebM file here. What they say is in demo-media/scenes.mjs. Run: node scripts/demo-video.mjs
import { writeFileSync } from "node:fs";
import { chromium } from "playwright";
import { findChromium } from "./chromium.mjs";
import { drawMoment } from "./demo-media/draw.mjs";
import { captions, durationSeconds, scenes } from "./demo-media/scenes.mjs";
import { webm } from "./demo-media/webm.mjs";

const folder = new URL("../app/demo/assets/", import.meta.url);
const size = { width: 640, height: 360 };
const framesPerSecond = 12;

const executablePath = await findChromium();
if (!executablePath) throw new Error("There is no Chromium: npm test gets one.");
const browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu"] });
try {
  const page = await browser.newPage();
  // Encoders are there for pages of a secure origin only.
  await page.route("http://localhost/", (route) =>
    route.fulfill({ contentType: "text/html", body: "<!doctype html>" }),
  );
  await page.goto("http://localhost/");
  const frames = await page.evaluate(encode, { scenes, size, framesPerSecond, draw: drawMoment.toString() });
  const video = webm({
    codec: "V_VP9",
    ...size,
    durationMs: durationSeconds * 1000,
    frames: frames.map(({ data, ...frame }) => ({ ...frame, data: Buffer.from(data, "base64") })),
  });
  writeFileSync(new URL("weekly-review.webm", folder), video);
  writeFileSync(new URL("weekly-review.vtt", folder), captions());
  console.log(`${durationSeconds} s, ${frames.length} frames, ${Math.ceil(video.length / 1024)} KB`);
} finally {
  await browser.close();
}

/**
 * Runs in the page.
 *
 * @param {{ scenes: typeof import("./demo-media/scenes.mjs").scenes, size: { width: number, height: number },
 *   framesPerSecond: number, draw: string }} film
 */
async function encode({ scenes, size, framesPerSecond, draw }) {
  /** @type {typeof import("./demo-media/draw.mjs").drawMoment} */
  const drawMoment = new Function(`return ${draw}`)();
  const canvas = Object.assign(document.createElement("canvas"), size);
  const pen = canvas.getContext("2d");
  if (!pen) throw new Error("This browser draws nothing.");
  /** @type {{ atMs: number, isKey: boolean, data: string }[]} */
  const frames = [];
  const encoder = new VideoEncoder({
    output(chunk) {
      const bytes = new Uint8Array(chunk.byteLength);
      chunk.copyTo(bytes);
      const data = btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
      frames.push({ atMs: Math.round(chunk.timestamp / 1000), isKey: chunk.type === "key", data });
    },
    error(error) {
      throw error;
    },
  });
  encoder.configure({ codec: "vp09.00.21.08", ...size, bitrate: 60_000, framerate: framesPerSecond });
  let number = 0;
  for (const scene of scenes) {
    const count = scene.seconds * framesPerSecond;
    for (let index = 0; index < count; index += 1) {
      drawMoment(pen, scene, index / count);
      const frame = new VideoFrame(canvas, { timestamp: (number * 1_000_000) / framesPerSecond });
      encoder.encode(frame, { keyFrame: index === 0 });
      frame.close();
      number += 1;
    }
    await encoder.flush();
  }
  return frames;
}
