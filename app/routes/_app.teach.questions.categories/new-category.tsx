import { Form } from "@remix-run/react";
import { FormField, FormSelect } from "~/components/form-field";
import { SubmitButton } from "~/components/submit-button";
import { Card } from "~/components/ui/card";
import { categoryLabel, type PlacedCategory } from "~/domain/questions/category-tree";
import { m } from "~/messages/compiled/messages";
import type { CategoryReply } from "./category-list";
import { categoryProblemWords } from "./category-words";

export interface NewCategoryProps {
  categories: readonly PlacedCategory[];
  courses: ReadonlyArray<{ id: string; code: string; title: string }>;
  answer: CategoryReply | null;
}

/** Adds a category: for all trainers, to a course, or in another category. */
export function NewCategory({ categories, courses, answer }: NewCategoryProps) {
  const own = answer?.values.intent === "create" ? answer : null;
  const errorsOf = (field: "name" | "place") =>
    own?.field === field ? [categoryProblemWords[own.problem]()] : [];
  return (
    <Card title={m.questions_category_new()}>
      <Form method="post" className="space-y-4" noValidate>
        <FormField
          name="name"
          label={m.questions_category_name()}
          defaultValue={own?.values.name}
          errors={errorsOf("name")}
          maxLength={100}
          autoComplete="off"
        />
        <FormSelect
          name="place"
          label={m.questions_category_place()}
          hint={m.questions_category_place_hint()}
          options={placesOf(courses, categories)}
          defaultValue={own?.values.place ?? "shared"}
          errors={errorsOf("place")}
        />
        <SubmitButton name="intent" value="create">
          {m.questions_category_add()}
        </SubmitButton>
      </Form>
    </Card>
  );
}

function placesOf(courses: NewCategoryProps["courses"], categories: NewCategoryProps["categories"]) {
  return [
    { value: "shared", label: m.questions_category_place_shared() },
    ...courses.map(({ id, code, title }) => ({
      value: `course:${id}`,
      label: m.questions_category_place_course({ course: `${code} ${title}` }),
    })),
    ...categories.map((category) => ({
      value: `category:${category.id}`,
      label: m.questions_category_place_in({ category: categoryLabel(category) }),
    })),
  ];
}
