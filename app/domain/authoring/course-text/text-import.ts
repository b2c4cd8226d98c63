import type { ArchiveProblem } from "~/domain/files/archive-directory";
import type { TextProblem } from "./text-problem";

export type TextImport =
  /** It stands beside the draft, as one that was set aside: putting it in its place is another step. */
  | { outcome: "checked"; keptId: string }
  | { outcome: "wrong"; problems: TextProblem[] }
  | { outcome: "bad-archive"; problem: ArchiveProblem; name: string }
  | { outcome: "bad-file"; path: string }
  | { outcome: "not-found" };
