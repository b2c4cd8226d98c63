import { Form, Link } from "@remix-run/react";
import { FormField, FormSelect } from "~/components/form-field";
import { Button } from "~/components/ui/button";
import { type AskedAttempts, gradingSearch } from "~/domain/assessment/grading-filter";
import { m } from "~/messages/compiled/messages";

export interface GradingFiltersProps {
  asked: AskedAttempts;
  assessments: readonly { lessonId: string; code: string; title: string; count: number }[];
}

/** Search and filters as a GET form: every view of the queue has an address. */
export function GradingFilters({ asked, assessments }: GradingFiltersProps) {
  const choices = assessments.map(({ lessonId, code, title, count }) => ({
    value: lessonId,
    label: m.grading_assessment_choice({ code, title, count }),
  }));
  const search = gradingSearch(asked);
  return (
    <Form key={search.toString()} role="search" className="flex flex-wrap items-end gap-3">
      <FormField
        name="q"
        type="search"
        label={m.learners_search()}
        defaultValue={asked.q}
        maxLength={100}
        className="min-w-48 flex-1"
      />
      <FormSelect
        name="assessment"
        label={m.grading_assessment()}
        defaultValue={asked.assessment ?? ""}
        options={[{ value: "", label: m.catalog_any() }, ...choices]}
        className="min-w-48 flex-1"
      />
      <FormSelect
        name="state"
        label={m.grading_state()}
        defaultValue={asked.state}
        options={[
          { value: "submitted", label: m.grading_state_waiting() },
          { value: "graded", label: m.grading_state_graded() },
        ]}
      />
      <Button type="submit">{m.catalog_search()}</Button>
      {search.size > 0 ? <ShowAll /> : null}
    </Form>
  );
}

function ShowAll() {
  return (
    <Link to="/teach/grading" className="py-2 text-sm text-accent-ink underline underline-offset-3">
      {m.catalog_show_all()}
    </Link>
  );
}
