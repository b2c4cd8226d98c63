/** Bytes of an object, both ends included. */
export interface ByteRange {
  start: number;
  end: number;
}

export type Writing =
  | { outcome: "written"; sizeBytes: number; sha256: Buffer }
  | { outcome: "too-large" }
  | { outcome: "no-room" };

/**
 * Where the bytes of files are: this machine's disk, or something that many machines share. An object is there as a
 * whole or not at all, and never changes; what it is and whose, the database knows.
 */
export interface FileStorage {
  /**
   * Keeps what comes out of `source` under a key that nobody else has (`newStorageKey`). Nothing is kept when it is
   * more than `maxBytes`, when there is no room, or when the source fails.
   *
   * @param limits.movable a file on this machine's disk with the very bytes of `source`: it may be moved instead
   * @throws the source's error
   */
  write(
    key: string,
    source: AsyncIterable<Uint8Array>,
    limits: { readonly maxBytes: number; readonly movable?: string },
  ): Promise<Writing>;
  /** How many bytes are kept under the key; null: nothing is. */
  sizeOf(key: string): Promise<number | null>;
  /** The bytes, or a range of them that exists. Nothing is open before the first is asked for or after the last. */
  read(key: string, range: ByteRange): AsyncIterable<Uint8Array>;
  /** Forgets what is kept under the key, if anything. */
  remove(key: string): Promise<void>;
  /** The keys of what was kept before a moment. */
  listBefore(moment: Date): AsyncIterable<string>;
  /** Forgets what began to come in before a moment and was broken off with the process that took it. */
  removeUnfinished(moment: Date): Promise<void>;
}
