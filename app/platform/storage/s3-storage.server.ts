import { createHash } from "node:crypto";
import { Readable } from "node:stream";
import {
  AbortMultipartUploadCommand,
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  ListMultipartUploadsCommand,
  type ListMultipartUploadsCommandOutput,
  NotFound,
  paginateListObjectsV2,
  S3Client,
  S3ServiceException,
} from "@aws-sdk/client-s3";
import { Upload } from "@aws-sdk/lib-storage";
import type { S3Settings } from "../env-storage";
import type { ByteRange, FileStorage, Writing } from "./storage-contract";
import { isStorageKey } from "./storage-key";

/** What of a file is in memory at a time is this, twice; S3 takes at most 10,000 parts, hence 80 GB in all. */
const partBytes = 8 * 1024 * 1024;
const partsAtOnce = 2;

/** Files in a bucket of an S3-compatible store, which many machines share. The bucket must exist. */
export function s3Storage({ bucket, region, endpoint, credentials }: S3Settings): FileStorage {
  const client = new S3Client({
    region,
    ...(endpoint === null ? {} : { endpoint, forcePathStyle: true }),
    ...(credentials === null ? {} : { credentials }),
    // Stores other than Amazon's do not know the newer checksums.
    requestChecksumCalculation: "WHEN_REQUIRED",
    responseChecksumValidation: "WHEN_REQUIRED",
  });
  const place = (key: string) => {
    if (!isStorageKey(key)) throw new Error("This is no key of the file storage.");
    return { Bucket: bucket, Key: key };
  };
  return {
    write: (key, source, { maxBytes }) => write(client, place(key), source, maxBytes),
    sizeOf: (key) => sizeOf(client, place(key)),
    read: (key, range) => read(client, place(key), range),
    async remove(key) {
      await client.send(new DeleteObjectCommand(place(key)));
    },
    listBefore: (moment) => listBefore(client, bucket, moment),
    removeUnfinished: (moment) => removeUnfinished(client, bucket, moment),
  };
}

interface Place {
  Bucket: string;
  Key: string;
}

class TooLarge extends Error {}

/** An object appears when its last part has come; what breaks off before is taken back part by part. */
async function write(
  client: S3Client,
  place: Place,
  source: AsyncIterable<Uint8Array>,
  maxBytes: number,
): Promise<Writing> {
  const hash = createHash("sha256");
  const seen: { sizeBytes: number; failure: unknown } = { sizeBytes: 0, failure: null };
  async function* measured() {
    try {
      for await (const chunk of source) {
        seen.sizeBytes += chunk.byteLength;
        if (seen.sizeBytes > maxBytes) throw new TooLarge();
        hash.update(chunk);
        yield chunk;
      }
    } catch (error) {
      seen.failure = error;
      throw error;
    }
  }
  const body = Readable.from(measured(), { objectMode: false });
  try {
    const params = { ...place, Body: body };
    await new Upload({ client, params, partSize: partBytes, queueSize: partsAtOnce }).done();
    return { outcome: "written", sizeBytes: seen.sizeBytes, sha256: hash.digest() };
  } catch (error) {
    // Taking parts back may fail too; what counts is why it was to be done.
    const reason = seen.failure ?? error;
    if (reason instanceof TooLarge) return { outcome: "too-large" };
    if (isFull(reason)) return { outcome: "no-room" };
    throw reason;
  } finally {
    body.destroy();
  }
}

async function sizeOf(client: S3Client, place: Place): Promise<number | null> {
  try {
    const { ContentLength } = await client.send(new HeadObjectCommand(place));
    return ContentLength ?? null;
  } catch (error) {
    if (error instanceof NotFound) return null;
    throw error;
  }
}

async function* read(client: S3Client, place: Place, { start, end }: ByteRange) {
  if (end < start) return;
  const { Body } = await client.send(new GetObjectCommand({ ...place, Range: `bytes=${start}-${end}` }));
  if (!(Body instanceof Readable)) throw new Error("A stored file came without its bytes.");
  try {
    for await (const chunk of Body) yield chunk as Uint8Array;
  } finally {
    Body.destroy();
  }
}

async function* listBefore(client: S3Client, Bucket: string, moment: Date): AsyncIterable<string> {
  for await (const { Contents = [] } of paginateListObjectsV2({ client }, { Bucket })) {
    for (const { Key, LastModified } of Contents)
      if (Key && LastModified && LastModified < moment && isStorageKey(Key)) yield Key;
  }
}

async function removeUnfinished(client: S3Client, Bucket: string, moment: Date): Promise<void> {
  let from: { KeyMarker?: string; UploadIdMarker?: string } | null = {};
  while (from) {
    const page: ListMultipartUploadsCommandOutput = await client.send(
      new ListMultipartUploadsCommand({ Bucket, ...from }),
    );
    for (const { Key, UploadId, Initiated } of page.Uploads ?? [])
      if (Key && UploadId && Initiated && Initiated < moment)
        await client.send(new AbortMultipartUploadCommand({ Bucket, Key, UploadId }));
    const { IsTruncated, NextKeyMarker: KeyMarker, NextUploadIdMarker: UploadIdMarker } = page;
    from = IsTruncated && KeyMarker && UploadIdMarker ? { KeyMarker, UploadIdMarker } : null;
  }
}

/** A quota is reached, or the store's own disks are full. */
function isFull(error: unknown): boolean {
  if (!(error instanceof S3ServiceException)) return false;
  return error.$metadata.httpStatusCode === 507 || /quota|storagefull|insufficient/i.test(error.name);
}
