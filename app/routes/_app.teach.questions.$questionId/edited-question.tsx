import { QuestionStateBadge } from "~/components/question-state-badge";
import { Callout } from "~/components/ui/callout";
import { useFormKey } from "~/components/use-form-key";
import { m } from "~/messages/compiled/messages";
import type { editedQuestion } from "./edited-question.server";
import type { QuestionReply } from "./question-answers.server";
import { QuestionForm } from "./question-form";
import { QuestionPreview } from "./question-preview";
import { QuestionState } from "./question-state";
import { QuestionUses, type UsesProps } from "./question-uses";
import { QuestionVersions, type VersionsProps } from "./question-versions";

type Page = Omit<Awaited<ReturnType<typeof editedQuestion>>, "versions"> &
  VersionsProps &
  Pick<UsesProps, "uses" | "draws">;

export interface EditedQuestionProps {
  page: Page;
  answer: QuestionReply | null;
  notice: string | null;
}

/** A question with its form, for who may change it, and with all that is known of it. */
export function EditedQuestion({ page, answer, notice }: EditedQuestionProps) {
  const { question, type, categories, values, preview, versions, uses, draws } = page;
  const formKey = useFormKey(notice !== null && !answer);
  return (
    <div className="space-y-8">
      <p className="flex flex-wrap items-center gap-2 text-sm text-ink-muted">
        <QuestionStateBadge state={question.state} />
        <span>{m.questions_version({ number: question.number })}</span>
        <span aria-hidden>·</span>
        <span>{question.categoryName}</span>
      </p>
      {question.mayEdit ? (
        <>
          <QuestionState state={question.state} />
          <QuestionForm
            // What has been saved begins a new form.
            key={formKey}
            type={type}
            categories={categories}
            values={answer?.values ?? values}
            answer={answer}
            seen={question}
          />
        </>
      ) : (
        <Callout>
          <p>{m.questions_not_yours()}</p>
        </Callout>
      )}
      {answer?.preview ? <QuestionPreview question={answer.preview} isTyped /> : null}
      {answer ? null : <QuestionPreview question={preview} />}
      <QuestionUses questionId={question.id} state={question.state} uses={uses} draws={draws} />
      <QuestionVersions versions={versions} />
    </div>
  );
}
