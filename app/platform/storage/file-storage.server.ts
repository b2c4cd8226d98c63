import path from "node:path";
import { readEnv } from "../env.server";
import { processSingleton } from "../process-singleton";
import { diskStorage } from "./disk-storage.server";
import type { FileStorage } from "./storage-contract";

/** The storage of this process, as the settings name it. */
export function fileStorage(): FileStorage {
  return processSingleton("file-storage", () => diskStorage(path.join(readEnv().dataDir, "files")));
}
