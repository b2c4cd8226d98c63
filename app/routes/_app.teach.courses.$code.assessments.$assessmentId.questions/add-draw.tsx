import { Form } from "@remix-run/react";
import { FormField, FormSelect } from "~/components/form-field";
import { SubmitButton } from "~/components/submit-button";
import { Card } from "~/components/ui/card";
import type { Choice } from "~/components/ui/select";
import { m } from "~/messages/compiled/messages";
import { itemErrors } from "./item-words";

export interface AddDrawProps {
  categories: readonly Choice[];
  tags: readonly string[];
  /** What was typed, and what is wrong with it, where the form came back. */
  values: Record<string, string>;
  problems: Record<string, string>;
}

/** Adds so many questions that each attempt draws anew. */
export function AddDraw(props: AddDrawProps) {
  return (
    <Card title={m.quiz_add_draw()}>
      <p className="mb-4 text-sm text-ink-muted">{m.quiz_add_draw_hint()}</p>
      <Form method="post" preventScrollReset className="space-y-4" noValidate>
        <div className="grid items-end gap-4 sm:grid-cols-2">
          <Source {...props} />
          <Amount {...props} />
        </div>
        <SubmitButton name="intent" value="draw" variant="plain">
          {m.quiz_add_draw()}
        </SubmitButton>
      </Form>
    </Card>
  );
}

function Source({ categories, tags, values, problems }: AddDrawProps) {
  const none = { value: "", label: m.catalog_any() };
  const labels = tags.map((tag) => ({ value: tag, label: tag }));
  return (
    <>
      <FormSelect
        name="category"
        label={m.questions_category()}
        defaultValue={values.category ?? ""}
        errors={itemErrors(problems.category)}
        options={[none, ...categories]}
      />
      <FormSelect
        name="tag"
        label={m.questions_tag()}
        defaultValue={values.tag ?? ""}
        options={[none, ...labels]}
      />
    </>
  );
}

function Amount({ values, problems }: AddDrawProps) {
  return (
    <>
      <FormField
        name="count"
        label={m.quiz_draw_count()}
        defaultValue={values.count ?? "1"}
        errors={itemErrors(problems.count)}
        inputMode="numeric"
      />
      <FormField
        name="points"
        label={m.quiz_draw_points()}
        hint={m.quiz_draw_points_hint()}
        defaultValue={values.points ?? ""}
        errors={itemErrors(problems.points)}
        required={false}
        inputMode="decimal"
      />
    </>
  );
}
