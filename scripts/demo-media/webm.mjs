// Puts encoded video frames into a WebM file that players can seek in: with its length and an index, which a recording
// of a browser's MediaRecorder lacks. What is written: https://www.rfc-editor.org/rfc/rfc9559

/** @typedef {{ atMs: number, isKey: boolean, data: Uint8Array }} Frame */

/**
 * @param {{ codec: "V_VP8" | "V_VP9", width: number, height: number, durationMs: number, frames: readonly Frame[] }} video
 *   frames in order, the first one a key frame
 * @returns {Buffer}
 */
export function webm({ codec, width, height, durationMs, frames }) {
  const info = element(
    0x1549a966,
    uint(0x2ad7b1, 1_000_000),
    text(0x4d80, "demo"),
    text(0x5741, "demo"),
    float(0x4489, durationMs),
  );
  const picture = element(0xe0, uint(0xb0, width), uint(0xba, height));
  const track = element(0xae, uint(0xd7, 1), uint(0x73c5, 1), uint(0x83, 1), text(0x86, codec), picture);
  const head = Buffer.concat([info, element(0x1654ae6b, track)]);
  const clusters = clustersOf(frames);
  const seekLength = seekHead(0).length;
  let at = seekLength + head.length;
  const cues = clusters.map(({ atMs, bytes }) => {
    const cue = element(0xbb, uint(0xb3, atMs), element(0xb7, uint(0xf7, 1), uint(0xf1, at)));
    at += bytes.length;
    return cue;
  });
  const body = [seekHead(at), head, ...clusters.map(({ bytes }) => bytes), element(0x1c53bb6b, ...cues)];
  return Buffer.concat([ebmlHeader(), element(0x18538067, ...body)]);
}

function ebmlHeader() {
  const numbers = [uint(0x4286, 1), uint(0x42f7, 1), uint(0x42f2, 4), uint(0x42f3, 8)];
  return element(0x1a45dfa3, ...numbers, text(0x4282, "webm"), uint(0x4287, 4), uint(0x4285, 2));
}

/** @param {number} cuesAt where the index is, from the beginning of the segment */
function seekHead(cuesAt) {
  const id = element(0x53ab, Buffer.from([0x1c, 0x53, 0xbb, 0x6b]));
  const position = Buffer.alloc(8);
  position.writeBigUInt64BE(BigInt(cuesAt));
  return element(0x114d9b74, element(0x4dbb, id, element(0x53ac, position)));
}

/**
 * One for each key frame.
 *
 * @param {readonly Frame[]} frames
 */
function clustersOf(frames) {
  /** @type {{ atMs: number, blocks: Buffer[] }[]} */
  const clusters = [];
  for (const { atMs, isKey, data } of frames) {
    if (isKey) clusters.push({ atMs, blocks: [] });
    const cluster = clusters.at(-1);
    if (!cluster) throw new Error("The first frame of a video must be a key frame.");
    const header = Buffer.from([0x81, 0, 0, isKey ? 0x80 : 0]);
    header.writeInt16BE(atMs - cluster.atMs, 1);
    cluster.blocks.push(element(0xa3, header, Buffer.from(data)));
  }
  return clusters.map(({ atMs, blocks }) => ({
    atMs,
    bytes: element(0x1f43b675, uint(0xe7, atMs), ...blocks),
  }));
}

/**
 * @param {number} id
 * @param {...Buffer} content
 */
function element(id, ...content) {
  const body = Buffer.concat(content);
  const size = Buffer.alloc(8);
  size.writeBigUInt64BE(BigInt(body.length));
  size[0] = 0x01;
  return Buffer.concat([minimal(id), size, body]);
}

/** @param {number} id @param {number} value */
const uint = (id, value) => element(id, minimal(value));

/** @param {number} id @param {string} value */
const text = (id, value) => element(id, Buffer.from(value));

/** @param {number} id @param {number} value */
function float(id, value) {
  const bytes = Buffer.alloc(8);
  bytes.writeDoubleBE(value);
  return element(id, bytes);
}

/** @param {number} value */
function minimal(value) {
  const hex = value.toString(16);
  return Buffer.from(hex.length % 2 === 0 ? hex : `0${hex}`, "hex");
}
