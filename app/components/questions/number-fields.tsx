import { m } from "~/messages/compiled/messages";
import { FormField, FormSelect } from "../form-field";
import type { AnswerControls } from "./shown-question";

/** A number in the person's own way of writing it, and its unit where one is asked for. */
export function NumberFields({ question, answer, nameOf }: AnswerControls<"numeric">) {
  const units = [
    { value: "", label: m.questions_answer_choose() },
    ...question.units.map((unit) => ({ value: unit, label: unit })),
  ];
  return (
    <div className="flex max-w-form flex-wrap gap-3">
      <FormField
        name={nameOf("text")}
        label={m.questions_answer_number()}
        defaultValue={answer.text}
        inputMode="decimal"
        maxLength={100}
        autoComplete="off"
        className="min-w-40 flex-1"
      />
      {question.units.length > 0 ? (
        <FormSelect
          name={nameOf("unit")}
          label={m.questions_answer_unit()}
          options={units}
          defaultValue={answer.unit ?? ""}
          className="min-w-32"
        />
      ) : null}
    </div>
  );
}
