import { m } from "~/messages/compiled/messages";
import { TickRow, tickClass } from "../ui/checkbox";
import type { AnswerControls } from "./shown-question";

/** One choice, or several: the browser's radio buttons or tick boxes. */
export function ChoiceFields({
  question,
  answer,
  nameOf,
}: AnswerControls<"single_choice" | "multiple_choice">) {
  const isSingle = question.type === "single_choice";
  const name = nameOf(isSingle ? "choice" : "choices");
  const ticked = isSingle ? [answer.choice] : (answer.choices ?? []);
  return (
    <>
      {question.choices.map(({ id, html }) => (
        <TickRow key={id} id={`${name}.${id}`} label={<InlineText html={html} />}>
          <input
            type={isSingle ? "radio" : "checkbox"}
            id={`${name}.${id}`}
            name={name}
            value={id}
            defaultChecked={ticked.includes(id)}
            className={tickClass}
          />
        </TickRow>
      ))}
    </>
  );
}

export function TrueFalseFields({ answer, nameOf }: AnswerControls<"true_false">) {
  const name = nameOf("value");
  const options = [
    { value: true, label: m.questions_answer_true() },
    { value: false, label: m.questions_answer_false() },
  ];
  return (
    <>
      {options.map(({ value, label }) => (
        <TickRow key={label} id={`${name}.${value}`} label={label}>
          <input
            type="radio"
            id={`${name}.${value}`}
            name={name}
            value={String(value)}
            defaultChecked={answer.value === value}
            className={tickClass}
          />
        </TickRow>
      ))}
    </>
  );
}

/** A short text of the author's in the middle of a line; it comes as safe HTML. */
export function InlineText({ html }: { html: string }) {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: sanitised where it is rendered
  return <span className="lesson-text inline-block leading-6" dangerouslySetInnerHTML={{ __html: html }} />;
}
