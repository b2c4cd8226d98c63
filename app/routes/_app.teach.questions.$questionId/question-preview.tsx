import { useEffect, useRef } from "react";
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
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isTyped && question) place.current?.focus();
  }, [isTyped, question]);
  return (
    <Card title={isTyped ? m.questions_preview_typed() : m.questions_preview_saved()}>
      <div
        ref={place}
        tabIndex={-1}
        // biome-ignore lint/a11y/noAutofocus: without scripting this is how the reply to a form takes the focus
        autoFocus={isTyped}
      >
        <p className="mb-4 text-sm text-ink-muted">{m.questions_preview_text()}</p>
        <QuestionFields
          question={question}
          answer={null}
          namePrefix={isTyped ? "typed" : "preview"}
          language={getLocale()}
        />
      </div>
    </Card>
  );
}
