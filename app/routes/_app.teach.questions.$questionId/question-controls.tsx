import { FormField, FormTextarea } from "~/components/form-field";
import { Checkbox } from "~/components/ui/checkbox";
import { RadioGroup } from "~/components/ui/radio-group";
import type { FieldLayout, FormValues } from "~/domain/questions/question-form-layout";
import { m } from "~/messages/compiled/messages";
import type { QuestionReply } from "./question-answers.server";
import { questionFieldErrors, questionFieldHint, questionFieldLabel } from "./question-form-words";

/** What the form shows in its controls, what is wrong with them, and which of them takes the keyboard. */
export interface QuestionFormState {
  values: FormValues;
  problems: QuestionReply["problems"];
  focus: string | null;
}

/** One control by name: what every kind of it takes. */
export function controlOf({ values, problems, focus }: QuestionFormState, name: string) {
  return {
    id: name,
    name,
    label: questionFieldLabel(name),
    hint: questionFieldHint(name),
    defaultValue: values[name] ?? "",
    errors: questionFieldErrors(problems[name as keyof typeof problems]),
    ...focused(focus === name),
  };
}

/** Takes the keyboard on when the form comes back, with and without scripting. */
export function focused(isHere: boolean) {
  return isHere ? { autoFocus: true } : {};
}

const optionalTexts = /(^|\.)(feedback\w*|template|distractors|options|tolerance|percent)$/;

/** The control for a field of the question's own type. */
export function QuestionControl({
  layout,
  name,
  state,
}: {
  layout: FieldLayout;
  name: string;
  state: QuestionFormState;
}) {
  const { defaultValue, ...control } = controlOf(state, name);
  const optional = optionalTexts.test(name) || layout.empty === null ? { required: false } : {};
  switch (layout.kind) {
    case "check":
      return <Checkbox {...control} defaultChecked={defaultValue === "on"} />;
    case "truth":
      return <RadioGroup {...truth(control)} defaultValue={defaultValue} />;
    case "number":
      return (
        <FormField
          {...control}
          {...(layout.empty === null ? optional : {})}
          defaultValue={defaultValue}
          inputMode="decimal"
          autoComplete="off"
        />
      );
    case "line":
      return <FormField {...control} defaultValue={defaultValue} maxLength={500} autoComplete="off" />;
    default:
      return (
        <FormTextarea
          {...control}
          {...optional}
          defaultValue={defaultValue}
          rows={name.endsWith("template") || name === "text" ? 5 : 2}
          className="[&_textarea]:min-h-16"
        />
      );
  }
}

function truth({ name, label, errors }: { name: string; label: string; errors: string[] | undefined }) {
  const options = [
    { value: "true", label: m.questions_answer_true() },
    { value: "false", label: m.questions_answer_false() },
  ];
  return { name, legend: label, errors, options };
}
