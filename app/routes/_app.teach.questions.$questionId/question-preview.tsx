import { QuestionFields } from "~/components/questions/question-fields";
import type { ShownQuestion } from "~/components/questions/shown-question";
import { Card } from "~/components/ui/card";
import { m } from "~/messages/compiled/messages";
import { getLocale } from "~/messages/compiled/runtime";

/** The question as learners see it; what is tried out here goes nowhere. */
export function QuestionPreview({
  question,
  isTyped = false,
}: {
  question: ShownQuestion;
  isTyped?: boolean;
}) {
  return (
    <Card title={isTyped ? m.questions_preview_typed() : m.questions_preview_saved()}>
      <p className="mb-4 text-sm text-ink-muted">{m.questions_preview_text()}</p>
      <QuestionFields
        question={question}
        answer={null}
        namePrefix={isTyped ? "typed" : "preview"}
        language={getLocale()}
      />
    </Card>
  );
}
