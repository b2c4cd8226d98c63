import path from "node:path";
import { readEnv } from "../env.server";
import { processSingleton } from "../process-singleton";
import { diskStorage } from "./disk-storage.server";
import type { FileStorage } from "./storage-contract";

/**
 * Makes the storage ready that the settings name. A store's client is loaded only where it is used: that takes half a
 * second of each start.
 */
export async function openFileStorage(): Promise<void> {
  const { s3 } = readEnv();
  if (!s3) return;
  const { s3Storage } = await import("./s3-storage.server");
  processSingleton("file-storage", () => s3Storage(s3));
}

/** The storage of this process, as the settings name it; one outside this machine must have been opened. */
export function fileStorage(): FileStorage {
  return processSingleton("file-storage", () => {
    const { s3, dataDir } = readEnv();
    if (s3) throw new Error("The file storage has not been opened.");
    return diskStorage(path.join(dataDir, "files"));
  });
}
