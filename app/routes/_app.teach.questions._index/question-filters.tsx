import { Form, Link } from "@remix-run/react";
import { FormField } from "~/components/form-field";
import { QuestionChoices } from "~/components/question-choices";
import { Button } from "~/components/ui/button";
import type { Choice } from "~/components/ui/select";
import type { AskedQuestions } from "~/domain/questions/question-filter";
import { m } from "~/messages/compiled/messages";

export interface QuestionFiltersProps {
  filter: AskedQuestions;
  categories: readonly Choice[];
  tags: readonly string[];
  isNarrowed: boolean;
}

/** Search and filters as a GET form: every view of the bank has an address. */
export function QuestionFilters({ filter, categories, tags, isNarrowed }: QuestionFiltersProps) {
  const { page: _, ...shown } = filter;
  // The fields are the URL's: a new address (a link back, say) draws them anew.
  return (
    <Form key={JSON.stringify(shown)} role="search" action="#results" className="space-y-3">
      <div className="flex items-end gap-2">
        <FormField
          name="q"
          type="search"
          label={m.questions_search_label()}
          defaultValue={filter.q}
          maxLength={100}
          className="flex-1"
        />
        <Button type="submit">{m.catalog_search()}</Button>
      </div>
      <QuestionChoices filter={filter} categories={categories} tags={tags} />
      <p className="flex items-center gap-4">
        <Button type="submit">{m.catalog_apply()}</Button>
        {isNarrowed ? (
          <Link to="/teach/questions" className="text-sm text-accent-ink underline underline-offset-3">
            {m.catalog_show_all()}
          </Link>
        ) : null}
      </p>
    </Form>
  );
}
