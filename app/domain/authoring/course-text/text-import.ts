import type { ArchiveProblem } from "~/domain/files/archive-directory";
import type { TextProblem } from "./text-problem";

/** Why an archive is not taken. */
export type TextRefusal =
  | { outcome: "wrong"; problems: TextProblem[] }
  | { outcome: "bad-archive"; problem: ArchiveProblem; name: string }
  | { outcome: "no-room" }
  | { outcome: "not-found" };

/** It was looked through and waits for its author's word; nothing of the course has changed. */
export type TextCheck = { outcome: "checked"; importId: string } | TextRefusal;

/** changed: what it would do is no longer what its author has seen. */
export type TextBringing = { outcome: "restored" | "changed" } | TextRefusal;
