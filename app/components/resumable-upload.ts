import type { Upload } from "tus-js-client";

const chunkBytes = 8 * 1024 * 1024;
const retryDelaysMs = [0, 1_000, 3_000, 10_000];

export interface UploadWatch {
  onProgress: (sentBytes: number) => void;
  /** All has come; where the upload is. */
  onSent: (address: string) => void;
  /** It stopped; null: the connection is gone, else the status that was answered. */
  onStopped: (status: number | null) => void;
}

/**
 * An upload by the tus protocol that goes on where it was: after a pause, a lost connection, and, if the same file is
 * chosen again, after the page was closed. The client for it is loaded only now.
 *
 * @param endpoint the address where uploads begin
 */
export async function resumableUpload(endpoint: string, file: File, watch: UploadWatch): Promise<Upload> {
  const { Upload: TusUpload } = await import("tus-js-client");
  const upload: Upload = new TusUpload(file, {
    endpoint,
    chunkSize: chunkBytes,
    retryDelays: retryDelaysMs,
    metadata: { filename: file.name },
    removeFingerprintOnSuccess: true,
    onProgress: (sentBytes) => watch.onProgress(sentBytes),
    onSuccess: () => watch.onSent(upload.url ?? ""),
    onError: (error) =>
      watch.onStopped("originalResponse" in error ? (error.originalResponse?.getStatus() ?? null) : null),
  });
  const [previous] = await upload.findPreviousUploads();
  if (previous) upload.resumeFromPreviousUpload(previous);
  return upload;
}
