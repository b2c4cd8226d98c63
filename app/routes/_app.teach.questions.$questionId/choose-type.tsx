import { Form } from "@remix-run/react";
import { FormSelect } from "~/components/form-field";
import { questionTypeWords } from "~/components/question-words";
import { Button, ButtonLink } from "~/components/ui/button";
import { EmptyState } from "~/components/ui/empty-state";
import { RadioGroup } from "~/components/ui/radio-group";
import type { Choice } from "~/components/ui/select";
import { questionTypes } from "~/domain/questions/question-body";
import { m } from "~/messages/compiled/messages";

/** The first step of a new question: what type it is, and where it goes. */
export function ChooseType({
  categories,
  category,
}: {
  categories: readonly Choice[];
  category: string | null;
}) {
  if (categories.length === 0) return <NoCategory />;
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

function NoCategory() {
  const first = (
    <ButtonLink to="/teach/questions/categories" variant="primary">
      {m.questions_first_category()}
    </ButtonLink>
  );
  return (
    <EmptyState title={m.questions_no_category_title()} action={first}>
      {m.questions_no_category_text()}
    </EmptyState>
  );
}
