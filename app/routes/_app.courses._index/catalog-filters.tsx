import { Form, Link } from "@remix-run/react";
import { categoryWords, deliveryWords, levelWords } from "~/components/course-words";
import { FormField, FormSelect } from "~/components/form-field";
import { Button } from "~/components/ui/button";
import { catalogSorts, categories, deliveries, levels } from "~/domain/catalog/course-facets";
import { m } from "~/messages/compiled/messages";

export interface CatalogFiltersProps {
  filter: {
    q?: string | undefined;
    category?: string | undefined;
    difficulty?: string | undefined;
    delivery?: string | undefined;
    skill?: string | undefined;
    sort: string;
  };
  skills: readonly string[];
}

const sortWords = {
  relevance: m.catalog_sort_relevance,
  title: m.catalog_sort_title,
  newest: m.catalog_sort_newest,
  duration: m.catalog_sort_duration,
};

function choices<Value extends string>(values: readonly Value[], words: Record<Value, () => string>) {
  return [
    { value: "", label: m.catalog_any() },
    ...values.map((value) => ({ value, label: words[value]() })),
  ];
}

/** Search and filters as a GET form: every view of the catalogue has an address. */
export function CatalogFilters({ filter, skills }: CatalogFiltersProps) {
  const narrowed = [filter.category, filter.difficulty, filter.delivery, filter.skill].some(Boolean);
  // The fields are the URL's: a new address (a link back, say) draws them anew.
  return (
    <Form key={JSON.stringify(filter)} role="search" className="space-y-3">
      <div className="flex items-end gap-2">
        <FormField
          name="q"
          type="search"
          label={m.catalog_search_label()}
          defaultValue={filter.q}
          placeholder={m.catalog_search_placeholder()}
          maxLength={100}
          className="flex-1"
        />
        <Button type="submit" variant="primary">
          {m.catalog_search()}
        </Button>
      </div>
      <details open={narrowed || filter.sort !== "relevance"}>
        <summary className="inline-flex min-h-8 items-center rounded-sm text-sm font-medium text-accent-ink underline underline-offset-3">
          {m.catalog_filters()}
        </summary>
        <Choices filter={filter} skills={skills} />
        <p className="mt-3 flex items-center gap-4">
          <Button type="submit">{m.catalog_apply()}</Button>
          <Link to="/courses" className="text-sm text-accent-ink underline underline-offset-3">
            {m.catalog_show_all()}
          </Link>
        </p>
      </details>
    </Form>
  );
}

function Choices({ filter, skills }: CatalogFiltersProps) {
  const skillChoices = skills.map((skill) => ({ value: skill, label: skill }));
  const fields = [
    { name: "category", label: m.catalog_category(), options: choices(categories, categoryWords) },
    { name: "difficulty", label: m.catalog_difficulty(), options: choices(levels, levelWords) },
    { name: "delivery", label: m.catalog_delivery(), options: choices(deliveries, deliveryWords) },
    {
      name: "skill",
      label: m.catalog_skill(),
      options: [{ value: "", label: m.catalog_any() }, ...skillChoices],
    },
  ] as const;
  return (
    <div className="mt-3 grid gap-3 sm:grid-cols-2 xl:grid-cols-5">
      {fields.map(({ name, label, options }) => (
        <FormSelect
          key={name}
          name={name}
          label={label}
          defaultValue={filter[name] ?? ""}
          options={options}
        />
      ))}
      <FormSelect
        name="sort"
        label={m.catalog_sort()}
        defaultValue={filter.sort}
        options={catalogSorts.map((value) => ({ value, label: sortWords[value]() }))}
      />
    </div>
  );
}
