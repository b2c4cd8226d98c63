import { questionStateWords } from "./question-words";
import { Badge } from "./ui/badge";
import type { Meaning } from "./ui/meaning";

type State = keyof typeof questionStateWords;

const meanings: Partial<Record<State, Meaning>> = { ready: "done", draft: "info" };

/** Whether a question may be asked, as a badge. */
export function QuestionStateBadge({ state }: { state: State }) {
  return <Badge meaning={meanings[state]}>{questionStateWords[state]()}</Badge>;
}
