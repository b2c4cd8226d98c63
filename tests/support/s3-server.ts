import { mkdtemp, readdir, readFile, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import S3rver, { type Context } from "s3rver";
import { s3Storage } from "~/platform/storage/s3-storage.server";

const bucket = "learning";

/** A store that speaks S3 over HTTP, with an empty bucket, and our storage in it. */
export async function startS3Server() {
  const folder = await mkdtemp(path.join(tmpdir(), "kestrel-s3-"));
  const server = new S3rver({
    address: "127.0.0.1",
    port: 0,
    silent: true,
    directory: folder,
    configureBuckets: [{ name: bucket, configs: [] }],
  });
  server.middleware.unshift(unfinishedUploads(path.join(folder, bucket, "._S3rver_uploads")));
  const { port } = await server.run();
  const storage = s3Storage({
    bucket,
    region: "us-east-1",
    endpoint: `http://127.0.0.1:${port}`,
    credentials: { accessKeyId: "S3RVER", secretAccessKey: "S3RVER" },
  });
  return {
    storage,
    /** The names of all files that the store has on its disk, parts of unfinished objects among them. */
    async filesOnDisk(): Promise<string[]> {
      const entries = await readdir(path.join(folder, bucket), { recursive: true, withFileTypes: true });
      return entries.filter((entry) => entry.isFile()).map(({ name }) => name);
    },
    async stop() {
      await server.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/**
 * The two of S3's operations that this server lacks: AbortMultipartUpload and ListMultipartUploads
 * (Amazon S3 API reference, 2006-03-01).
 */
function unfinishedUploads(folder: string) {
  return async (context: Context, next: () => Promise<void>) => {
    const { uploadId } = context.query;
    if (context.method === "DELETE" && uploadId) {
      await rm(path.join(folder, path.basename(uploadId)), { recursive: true, force: true });
      context.status = 204;
    } else if (context.method === "GET" && "uploads" in context.query) {
      context.type = "application/xml";
      context.body = `<ListMultipartUploadsResult>${(await listed(folder)).join("")}</ListMultipartUploadsResult>`;
    } else await next();
  };
}

async function listed(folder: string): Promise<string[]> {
  const ids = await readdir(folder).catch(() => []);
  return Promise.all(
    ids.map(async (id) => {
      const key = await readFile(path.join(folder, id, "key"), "utf8");
      const { birthtime } = await stat(path.join(folder, id));
      return `<Upload><Key>${key}</Key><UploadId>${id}</UploadId><Initiated>${birthtime.toISOString()}</Initiated></Upload>`;
    }),
  );
}
