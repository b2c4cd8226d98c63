import { Form } from "@remix-run/react";
import { m } from "~/messages/compiled/messages";
import { FormField, FormSelect } from "./form-field";
import { Button } from "./ui/button";

const stateWords = {
  all: m.learners_state_all,
  learning: m.learners_state_learning,
  completed: m.learners_state_completed,
  ended: m.learners_state_ended,
};

/** Which learners of a course are shown. */
export function FindLearners({
  filter: { q, state },
}: {
  filter: { q: string; state: keyof typeof stateWords };
}) {
  const states = Object.entries(stateWords).map(([value, word]) => ({ value, label: word() }));
  return (
    <Form method="get" action="#results" role="search" className="flex flex-wrap items-end gap-3">
      <FormField
        name="q"
        type="search"
        label={m.learners_search()}
        defaultValue={q}
        maxLength={100}
        className="min-w-56 flex-1"
      />
      <FormSelect name="state" label={m.learners_state()} options={states} defaultValue={state} />
      <Button type="submit">{m.learners_find()}</Button>
    </Form>
  );
}
