import { Form } from "@remix-run/react";
import { FormField, FormSelect } from "~/components/form-field";
import { pageWords } from "~/components/page-words";
import { questionTypeWords } from "~/components/question-words";
import { SubmitButton } from "~/components/submit-button";
import { Button } from "~/components/ui/button";
import { Card } from "~/components/ui/card";
import { Checkbox } from "~/components/ui/checkbox";
import { Fieldset } from "~/components/ui/fieldset";
import { TextLink } from "~/components/ui/link";
import { Pagination } from "~/components/ui/pagination";
import { m } from "~/messages/compiled/messages";
import type { ShownItem } from "./asked-items.server";
import type { offeredQuestions } from "./offered-questions.server";

export type Offered = Awaited<ReturnType<typeof offeredQuestions>>;

/** Questions of the bank to choose from: a search, and what it found to tick. */
export function AddQuestions({ offered, items }: { offered: Offered; items: readonly ShownItem[] }) {
  const { asked, pages } = offered;
  const hrefOf = (page: number) => {
    const { q, category } = asked;
    return `?${new URLSearchParams({ q, category, page: String(page) })}#found`;
  };
  return (
    <Card title={m.quiz_add_questions()}>
      <Search offered={offered} />
      <p id="found" role="status" className="mb-3 text-sm text-ink-muted">
        {m.questions_found({ count: offered.total })}
      </p>
      <Found offered={offered} items={items} />
      <Pagination page={asked.page} pages={pages} href={hrefOf} words={pageWords(m.questions_pages())} />
    </Card>
  );
}

function Search({ offered: { asked, categories } }: { offered: Offered }) {
  return (
    <Form
      role="search"
      action="#found"
      key={`${asked.q}/${asked.category}`}
      className="mb-4 flex flex-wrap items-end gap-3"
    >
      <FormField
        name="q"
        type="search"
        label={m.questions_search_label()}
        defaultValue={asked.q}
        maxLength={100}
        className="min-w-48 flex-1"
      />
      <FormSelect
        id="search-category"
        name="category"
        label={m.questions_category()}
        defaultValue={asked.category}
        options={[{ value: "", label: m.catalog_any() }, ...categories]}
        className="min-w-40 flex-1"
      />
      <Button type="submit">{m.catalog_search()}</Button>
    </Form>
  );
}

function Found({ offered: { questions }, items }: { offered: Offered; items: readonly ShownItem[] }) {
  const asked = new Set(items.flatMap((item) => (item.kind === "fixed" ? [item.questionId] : [])));
  const open = questions.filter(({ id }) => !asked.has(id));
  if (open.length === 0)
    return (
      <p className="text-sm text-ink-muted">
        {m.quiz_found_none()} <TextLink to="/teach/questions">{m.questions_title()}</TextLink>
      </p>
    );
  return (
    <Form method="post" preventScrollReset className="space-y-3">
      <Fieldset id="question" legend={m.quiz_found()} hint={m.quiz_found_hint()}>
        {open.map(({ id, name, type, points, categoryName }) => (
          <Checkbox
            key={id}
            id={`question-${id}`}
            name="question"
            value={id}
            label={name}
            hint={`${questionTypeWords[type]()} · ${categoryName} · ${m.assessment_points({ count: points })}`}
          />
        ))}
      </Fieldset>
      <SubmitButton name="intent" value="add">
        {m.quiz_add_chosen()}
      </SubmitButton>
    </Form>
  );
}
