import { parseFromTokenizer } from "music-metadata";
import { AbstractTokenizer, EndOfStreamError, type IReadChunkOptions } from "strtok3";
import type { FileStorage } from "~/platform/storage/storage-contract";
import type { MediaType } from "./media-types";
import { mp4Seconds } from "./mp4-duration.server";

const pageBytes = 64 * 1024;
/** Where a file tells its length, far less than this has to be read; what asks for more is made to cost us. */
const mostReads = 400;
const longestSeconds = 12 * 60 * 60;

/** A stored file read piece by piece, wherever it lies. */
class StoredBytes extends AbstractTokenizer {
  fileInfo;
  #page = { start: 0, bytes: Buffer.alloc(0) };
  #reads = 0;

  constructor(
    readonly storage: FileStorage,
    readonly key: string,
    readonly stored: { sizeBytes: number; mediaType: MediaType },
  ) {
    super({});
    this.fileInfo = { size: stored.sizeBytes, mimeType: stored.mediaType };
  }

  supportsRandomAccess(): boolean {
    return true;
  }

  setPosition(position: number): void {
    this.position = position;
  }

  async readBuffer(target: Uint8Array, options: IReadChunkOptions = {}): Promise<number> {
    if (options.position !== undefined) this.position = options.position;
    const read = await this.peekBuffer(target, { ...options, position: this.position });
    this.position += read;
    return read;
  }

  async peekBuffer(target: Uint8Array, options: IReadChunkOptions = {}): Promise<number> {
    const { position = this.position, length = target.byteLength, mayBeLess } = options;
    const known = Math.max(0, Math.min(length, this.stored.sizeBytes - position));
    if (known < length && !mayBeLess) throw new EndOfStreamError();
    for (let done = 0; done < known; ) {
      const { start, bytes } = await this.#pageAt(position + done);
      const piece = bytes.subarray(position + done - start, position + known - start);
      target.set(piece, done);
      done += piece.byteLength;
    }
    return known;
  }

  async #pageAt(position: number) {
    const { start, bytes } = this.#page;
    if (position >= start && position < start + bytes.byteLength) return this.#page;
    this.#reads += 1;
    if (this.#reads > mostReads) throw new Error("The file does not tell its length.");
    const end = Math.min(position + pageBytes, this.stored.sizeBytes) - 1;
    const pieces: Uint8Array[] = [];
    for await (const piece of this.storage.read(this.key, { start: position, end })) pieces.push(piece);
    this.#page = { start: position, bytes: Buffer.concat(pieces) };
    return this.#page;
  }
}

/** What the tracks of a film say; not a number: nothing. */
async function tracksSeconds(bytes: StoredBytes): Promise<number> {
  const { format } = await parseFromTokenizer(bytes, { skipCovers: true, mkvUseIndex: true });
  return format.duration ?? Number.NaN;
}

/** How long a stored video takes, in whole seconds, as it says itself; null: it does not, or nothing sensible. */
export async function videoDuration(
  storage: FileStorage,
  stored: { storageKey: string; sizeBytes: number; mediaType: MediaType },
): Promise<number | null> {
  try {
    const open = () => new StoredBytes(storage, stored.storageKey, stored);
    const said = stored.mediaType === "video/mp4" ? await mp4Seconds(open()) : null;
    const seconds = Math.max(1, Math.round(said ?? (await tracksSeconds(open()))));
    return seconds <= longestSeconds ? seconds : null;
  } catch {
    return null;
  }
}
