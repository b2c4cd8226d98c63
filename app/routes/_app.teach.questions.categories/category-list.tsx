import { Form, Link } from "@remix-run/react";
import { FormField } from "~/components/form-field";
import { SubmitButton } from "~/components/submit-button";
import { Disclosure } from "~/components/ui/disclosure";
import type { CategoryProblem } from "~/domain/questions/category-form";
import { categoryLabel, type PlacedCategory } from "~/domain/questions/category-tree";
import { m } from "~/messages/compiled/messages";
import { categoryProblemWords } from "./category-words";

export interface CategoryReply {
  problem: CategoryProblem;
  field: "name" | "place" | null;
  values: Record<string, string>;
}

type ListedCategory = PlacedCategory & { questionCount: number; mayEdit: boolean };

export interface CategoryListProps {
  categories: readonly ListedCategory[];
  answer: CategoryReply | null;
}

/** All categories as a tree in lines, each with what can be done to it. */
export function CategoryList({ categories, answer }: CategoryListProps) {
  if (categories.length === 0) return <p className="text-ink-muted">{m.questions_categories_empty()}</p>;
  return (
    <ul className="divide-y divide-line rounded-lg border border-line bg-surface text-sm">
      {categories.map((category) => (
        <li key={category.id} className="px-4 py-2.5">
          <p className="flex flex-wrap items-baseline justify-between gap-x-4">
            <Link
              to={`/teach/questions?category=${category.id}`}
              className="inline-block min-w-0 py-0.5 font-medium break-words text-accent-ink underline underline-offset-3"
            >
              {categoryLabel(category)}
            </Link>
            <Standing category={category} />
          </p>
          {category.mayEdit ? (
            <Change
              category={category}
              answer={answer?.values.categoryId === category.id ? answer : null}
              isEmpty={isEmpty(category, categories)}
            />
          ) : null}
        </li>
      ))}
    </ul>
  );
}

/** The way to a category's pictures, who has it, and how much is in it. */
function Standing({ category }: { category: ListedCategory }) {
  return (
    <span className="flex flex-wrap gap-x-4 text-ink-muted">
      <Link
        to={`/teach/questions/categories/${category.id}/pictures`}
        aria-label={m.questions_pictures_of({ category: categoryLabel(category) })}
        className="py-0.5 text-accent-ink underline underline-offset-3"
      >
        {m.questions_pictures()}
      </Link>
      {[
        category.courseCode === null ? m.questions_category_shared() : null,
        m.questions_count({ count: category.questionCount }),
      ]
        .filter(Boolean)
        .join(" · ")}
    </span>
  );
}

function isEmpty({ id, questionCount }: ListedCategory, categories: readonly ListedCategory[]): boolean {
  return questionCount === 0 && categories.every(({ parentId }) => parentId !== id);
}

interface ChangeProps {
  category: ListedCategory;
  answer: CategoryReply | null;
  isEmpty: boolean;
}

function Change({ category, answer, isEmpty: mayDelete }: ChangeProps) {
  const { id, name } = category;
  const label = categoryLabel(category);
  const errors = answer?.field === "name" ? [categoryProblemWords[answer.problem]()] : [];
  return (
    <Disclosure
      // What has been saved is closed again.
      key={name}
      summary={m.questions_category_change({ category: label })}
      open={answer !== null}
    >
      <Form method="post" className="flex flex-wrap items-end gap-3">
        <input type="hidden" name="categoryId" value={id} />
        <input type="hidden" name="was" value={name} />
        <FormField
          id={`name-${id}`}
          name="name"
          label={m.questions_category_name()}
          defaultValue={answer?.values.name ?? name}
          errors={errors}
          maxLength={100}
          autoComplete="off"
          className="min-w-48 flex-1"
        />
        <SubmitButton name="intent" value="rename" variant="plain">
          {m.questions_category_rename()}
        </SubmitButton>
        {mayDelete ? (
          <SubmitButton name="intent" value="delete" variant="danger">
            {m.questions_category_delete()}
          </SubmitButton>
        ) : (
          <p className="w-full text-ink-muted">{m.questions_category_keeps()}</p>
        )}
      </Form>
    </Disclosure>
  );
}
