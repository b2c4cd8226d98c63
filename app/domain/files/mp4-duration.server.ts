import type { ITokenizer } from "strtok3";

/** Boxes of an MP4 whose own boxes are looked into. */
const entered = ["moov", "mvex"];
const mostBoxes = 200;

/** How long an MP4's film takes, in seconds, whatever tracks it has; null: it does not say. */
export async function mp4Seconds(file: ITokenizer): Promise<number | null> {
  const size = file.fileInfo.size ?? 0;
  let timescale = 0;
  for (let at = 0, seen = 0; at + 8 <= size && seen < mostBoxes; seen++) {
    const box = await boxAt(file, at);
    if (!box) return null;
    const body = at + box.headerBytes;
    if (box.type === "mvhd") {
      const { version, bytes } = await fieldsAt(file, body);
      timescale = bytes.readUInt32BE(version === 1 ? 20 : 12);
      const seconds = secondsOf(
        version === 1 ? bytes.readBigUInt64BE(24) : bytes.readUInt32BE(16),
        timescale,
      );
      if (seconds !== null) return seconds;
    }
    // A film in fragments says it here.
    if (box.type === "mehd") {
      const { version, bytes } = await fieldsAt(file, body);
      return secondsOf(version === 1 ? bytes.readBigUInt64BE(4) : bytes.readUInt32BE(4), timescale);
    }
    at = entered.includes(box.type) ? body : at + (box.bytes || size - at);
  }
  return null;
}

async function boxAt(file: ITokenizer, position: number) {
  const head = Buffer.alloc(16);
  await file.peekBuffer(head, { position, length: 16, mayBeLess: true });
  const isLong = head.readUInt32BE(0) === 1;
  const bytes = isLong ? Number(head.readBigUInt64BE(8)) : head.readUInt32BE(0);
  const headerBytes = isLong ? 16 : 8;
  if (bytes !== 0 && bytes < headerBytes) return null;
  return { type: head.toString("latin1", 4, 8), bytes, headerBytes };
}

/** What a box with a version begins with. */
async function fieldsAt(file: ITokenizer, position: number) {
  const bytes = Buffer.alloc(32);
  await file.peekBuffer(bytes, { position, length: 32, mayBeLess: true });
  return { version: bytes.readUInt8(0), bytes };
}

function secondsOf(duration: number | bigint, timescale: number): number | null {
  const isSaid = timescale > 0 && Number(duration) > 0 && duration !== 0xff_ff_ff_ff;
  return isSaid ? Number(duration) / timescale : null;
}
