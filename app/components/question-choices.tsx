import { m } from "~/messages/compiled/messages";
import { FormSelect } from "./form-field";
import { questionStateWords, questionTypeWords } from "./question-words";
import type { Choice } from "./ui/select";

export interface QuestionChoicesProps {
  filter: {
    category?: string | undefined;
    type?: string | undefined;
    state?: string | undefined;
    tag?: string | undefined;
  };
  categories: readonly Choice[];
  tags: readonly string[];
}

/** Which questions of the bank are meant: the fields of a form. */
export function QuestionChoices({ filter, categories, tags }: QuestionChoicesProps) {
  const any = { value: "", label: m.catalog_any() };
  const fields = [
    { name: "category", label: m.questions_category(), options: categories },
    { name: "type", label: m.questions_type(), options: choicesOf(questionTypeWords) },
    { name: "state", label: m.questions_state(), options: choicesOf(questionStateWords) },
    { name: "tag", label: m.questions_tag(), options: tags.map((tag) => ({ value: tag, label: tag })) },
  ] as const;
  return (
    <div className="grid gap-3 sm:grid-cols-2 xl:grid-cols-4">
      {fields.map(({ name, label, options }) => (
        <FormSelect
          key={name}
          name={name}
          label={label}
          defaultValue={filter[name] ?? ""}
          options={[any, ...options]}
        />
      ))}
    </div>
  );
}

function choicesOf(words: Record<string, () => string>): Choice[] {
  return Object.entries(words).map(([value, label]) => ({ value, label: label() }));
}
