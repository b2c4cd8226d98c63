import { Transform, type TransformCallback } from "node:stream";

/** A page that has nothing to wait for is whole by then. */
const patienceMs = 10;

/**
 * Takes a page in the many small pieces that React writes and passes it on as one; when it takes longer than a
 * moment, what there is by then, and later the rest. Each piece that is passed on is compressed and sent by itself.
 */
export class PageStream extends Transform {
  #pieces: Buffer[] = [];
  #timer: NodeJS.Timeout | undefined;

  override _transform(piece: Buffer, _encoding: BufferEncoding, done: TransformCallback): void {
    this.#pieces.push(piece);
    this.#timer ??= setTimeout(() => this.#pass(), patienceMs);
    done();
  }

  override _flush(done: TransformCallback): void {
    this.#pass();
    done();
  }

  override _destroy(error: Error | null, done: (error: Error | null) => void): void {
    clearTimeout(this.#timer);
    done(error);
  }

  #pass(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    if (this.#pieces.length > 0) this.push(Buffer.concat(this.#pieces));
    this.#pieces = [];
  }
}
