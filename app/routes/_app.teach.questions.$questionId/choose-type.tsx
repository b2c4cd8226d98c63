import { Form } from "@remix-run/react";
import { FormSelect } from "~/components/form-field";
import { NoQuestionCategory } from "~/components/no-question-category";
import { questionTypeWords } from "~/components/question-words";
import { Button } from "~/components/ui/button";
import { RadioGroup } from "~/components/ui/radio-group";
import type { Choice } from "~/components/ui/select";
import { questionTypes } from "~/domain/questions/question-types";
import { m } from "~/messages/compiled/messages";

/** The first step of a new question: what type it is, and where it goes. */
export function ChooseType({
  categories,
  category,
}: {
  categories: readonly Choice[];
  category: string | null;
}) {
  if (categories.length === 0) return <NoQuestionCategory />;
  return (
    <Form className="space-y-5">
      <RadioGroup
        name="type"
        legend={m.questions_type()}
        defaultValue="single_choice"
        options={questionTypes.map((value) => ({ value, label: questionTypeWords[value]() }))}
      />
      <FormSelect
        name="category"
        label={m.questions_category()}
        options={categories}
        defaultValue={category ?? undefined}
      />
      <Button type="submit" variant="primary">
        {m.questions_go_on()}
      </Button>
    </Form>
  );
}
