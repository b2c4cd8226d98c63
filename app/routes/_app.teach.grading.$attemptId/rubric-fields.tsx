import { RadioGroup } from "~/components/ui/radio-group";
import { rubricField } from "~/domain/assessment/marking-form";
import { m } from "~/messages/compiled/messages";
import type { MarkingState } from "./marking-state";
import type { ShownMarking } from "./marking-view.server";

/** A rubric to mark by: a level for each criterion. */
export function RubricFields({
  slot,
  rubric,
  state,
  language,
}: {
  slot: number;
  rubric: ShownMarking["rubric"];
  state: MarkingState;
  language: string;
}) {
  if (rubric.length === 0) return null;
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      {rubric.map(({ id, criterion, levels }) => (
        <RadioGroup
          key={id}
          name={rubricField(slot, id)}
          legend={<span lang={language}>{criterion}</span>}
          defaultValue={state.values[rubricField(slot, id)]}
          options={levels.map(({ description, points }, index) => ({
            value: String(index),
            label: <span lang={language}>{description}</span>,
            hint: m.assessment_points({ count: points }),
          }))}
        />
      ))}
    </div>
  );
}
