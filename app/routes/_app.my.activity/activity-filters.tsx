import { Form, Link } from "@remix-run/react";
import { FormField, FormSelect } from "~/components/form-field";
import { Button } from "~/components/ui/button";
import type { ActivityFilter } from "~/domain/activity/activity-filter";
import { m } from "~/messages/compiled/messages";

export interface ActivityFiltersProps {
  filter: ActivityFilter;
  types: readonly { value: string; label: string }[];
}

/** Type and days as a GET form: every view of the list has an address. */
export function ActivityFilters({ filter, types }: ActivityFiltersProps) {
  const options = [{ value: "", label: m.activity_type_any() }, ...types];
  const isNarrowed = Boolean(filter.type || filter.from || filter.to);
  // The fields are the URL's: a new address (a link back, say) draws them anew.
  return (
    <Form key={JSON.stringify(filter)} role="search" className="mb-6 flex flex-wrap items-end gap-3">
      <FormSelect
        name="type"
        label={m.activity_type()}
        defaultValue={filter.type ?? ""}
        options={options}
        className="min-w-56 max-sm:flex-1"
      />
      <FormField name="from" type="date" label={m.activity_from()} defaultValue={filter.from} />
      <FormField name="to" type="date" label={m.activity_to()} defaultValue={filter.to} />
      <Button type="submit">{m.activity_apply()}</Button>
      {isNarrowed ? (
        <Link to="/my/activity" className="py-2.5 text-sm text-accent-ink underline underline-offset-3">
          {m.activity_show_all()}
        </Link>
      ) : null}
    </Form>
  );
}
