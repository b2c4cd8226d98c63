import { Form, Link } from "@remix-run/react";
import { FormField, FormSelect } from "~/components/form-field";
import { Button } from "~/components/ui/button";
import { m } from "~/messages/compiled/messages";

export interface SkillFiltersProps {
  filter: { q?: string | undefined; category?: string | undefined; show: string };
  categories: readonly string[];
}

/** Search and category as a GET form: every view of the list has an address. */
export function SkillFilters({ filter, categories }: SkillFiltersProps) {
  const options = [
    { value: "", label: m.skills_category_any() },
    ...categories.map((category) => ({ value: category, label: category })),
  ];
  // The fields are the URL's: a new address (a link back, say) draws them anew.
  return (
    <Form key={JSON.stringify(filter)} role="search" className="mb-6 flex flex-wrap items-end gap-3">
      {filter.show === "all" ? <input type="hidden" name="show" value="all" /> : null}
      <FormField
        name="q"
        type="search"
        label={m.skills_search_label()}
        placeholder={m.skills_search_placeholder()}
        defaultValue={filter.q}
        maxLength={100}
        className="min-w-56 flex-1"
      />
      <FormSelect
        name="category"
        label={m.skills_category()}
        defaultValue={filter.category ?? ""}
        options={options}
        className="min-w-44 max-sm:flex-1"
      />
      <Button type="submit">{m.skills_search()}</Button>
      {filter.q || filter.category ? (
        <Link
          to={`?show=${filter.show}`}
          className="py-2.5 text-sm text-accent-ink underline underline-offset-3"
        >
          {m.skills_show_all()}
        </Link>
      ) : null}
    </Form>
  );
}
