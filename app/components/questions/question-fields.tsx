import { m } from "~/messages/compiled/messages";
import { FormField } from "../form-field";
import { LessonText } from "../lesson-text";
import { ChoiceFields, TrueFalseFields } from "./choice-fields";
import { EssayField, FileFields, type GivenFile, HandedInFiles } from "./free-fields";
import { GapFields } from "./gap-fields";
import { NumberFields } from "./number-fields";
import type { AnswerControls, GivenAnswer, ShownQuestion } from "./shown-question";
import { MatchingFields, OrderingFields } from "./sorting-fields";

export interface QuestionFieldsProps {
  question: ShownQuestion;
  /** Null: nothing yet. */
  answer: GivenAnswer | null;
  /** What the names of its controls begin with; `readAnswer` reads them again. Another one for each question of a page. */
  namePrefix: string;
  /** The language that the question is written in. */
  language: string;
  /** Shown only: nothing can be answered. */
  disabled?: boolean;
  /** What has been handed in, of a question that asks for files; none where nothing could be yet. */
  files?: readonly GivenFile[];
}

/** A question and the controls that answer it. They are the browser's own, in a form of the page. */
export function QuestionFields(props: QuestionFieldsProps) {
  const { question, answer, namePrefix, language, disabled, files } = props;
  const promptId = `${namePrefix}-prompt`;
  const nameOf = (part: string) => `${namePrefix}.${part}`;
  return (
    <fieldset
      id={namePrefix}
      tabIndex={-1}
      disabled={disabled}
      aria-labelledby={promptId}
      className="min-w-0 space-y-4"
    >
      <div id={promptId}>
        {question.prompt ? (
          <LessonText html={question.prompt} language={language} />
        ) : (
          <p className="text-sm text-ink-muted">{m.questions_answer_fill_gaps()}</p>
        )}
      </div>
      <div lang={language}>
        {disabled && files && question.type === "file_submission" ? (
          <HandedInFiles files={files} />
        ) : (
          <Controls question={question} answer={answer ?? {}} nameOf={nameOf} files={files ?? []} />
        )}
      </div>
    </fieldset>
  );
}

interface ControlsProps extends Omit<AnswerControls<never>, "question"> {
  question: ShownQuestion;
  files: readonly GivenFile[];
}

function Controls({ question, files, ...rest }: ControlsProps) {
  switch (question.type) {
    case "single_choice":
    case "multiple_choice":
      return <ChoiceFields question={question} {...rest} />;
    case "true_false":
      return <TrueFalseFields question={question} {...rest} />;
    case "short_text":
      return <ShortText {...rest} />;
    case "numeric":
      return <NumberFields question={question} {...rest} />;
    case "matching":
      return <MatchingFields question={question} {...rest} />;
    case "ordering":
      return <OrderingFields question={question} {...rest} />;
    case "gaps":
      return <GapFields question={question} {...rest} />;
    case "essay":
      return <EssayField question={question} {...rest} />;
    case "file_submission":
      return <FileFields question={question} files={files} {...rest} />;
    default:
      return question satisfies never;
  }
}

function ShortText({ answer, nameOf }: Omit<AnswerControls<"short_text">, "question">) {
  return (
    <FormField
      name={nameOf("text")}
      label={m.questions_answer_label()}
      defaultValue={answer.text}
      maxLength={500}
      autoComplete="off"
      autoCapitalize="off"
      spellCheck={false}
      className="max-w-form"
    />
  );
}
