/** What the page of an attempt is told of an answer that it has sent; `sequence` names one that is saved. */
export interface AnswerReply {
  outcome: "saved" | "open" | "stale" | "too-long" | "ended";
  sequence: number | undefined;
}
