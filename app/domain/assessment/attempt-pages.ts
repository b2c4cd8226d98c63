/** How the questions of an attempt are spread over its pages. */
export interface AttemptPaging {
  questionCount: number;
  questionsPerPage: number;
}

export function pageCount({ questionCount, questionsPerPage }: AttemptPaging): number {
  return Math.max(1, Math.ceil(questionCount / questionsPerPage));
}

/** The page, from 1, on which a question stands. */
export function pageOfSlot({ questionsPerPage }: AttemptPaging, slot: number): number {
  return Math.ceil(slot / questionsPerPage);
}

/** The questions of a page, from the first to the last. */
export function slotsOfPage({ questionCount, questionsPerPage }: AttemptPaging, page: number) {
  const from = (page - 1) * questionsPerPage + 1;
  return { from, to: Math.min(questionCount, from + questionsPerPage - 1) };
}

/** What is asked for in an address: a page that there is, or the summary; the first page, when it is neither. */
export function askedPage(paging: AttemptPaging, asked: string | null): number | "summary" {
  if (asked === "summary") return asked;
  const page = /^[1-9]\d{0,3}$/.test(asked ?? "") ? Number(asked) : 1;
  return page <= pageCount(paging) ? page : 1;
}

/** By which the parts of a question are put in order in an attempt. */
export function partsSeed(seed: string, slot: number): string {
  return `${seed}/${slot}`;
}

/** What the names of a question's controls begin with. */
export function answerPrefix(slot: number): string {
  return `q${slot}`;
}
