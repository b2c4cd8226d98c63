import { QuestionForm, type QuestionFormProps } from "./question-form";
import { QuestionPreview } from "./question-preview";

/** The form of a question that is still to be written. */
export function NewQuestion({ type, categories, values, answer }: Omit<QuestionFormProps, "seen">) {
  return (
    <div className="space-y-8">
      <QuestionForm type={type} categories={categories} values={answer?.values ?? values} answer={answer} />
      {answer?.preview ? <QuestionPreview question={answer.preview} isTyped /> : null}
    </div>
  );
}
