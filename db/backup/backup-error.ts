/** A backup or restore cannot go on, for a reason which one sentence, the message, can tell. */
export class BackupError extends Error {
  override readonly name = "BackupError";
}
