import type { FieldMetadata, FormMetadata } from "@conform-to/react";
import Plus from "lucide-react/icons/plus";
import Trash from "lucide-react/icons/trash-2";
import { FormField } from "~/components/form-field";
import { Button } from "~/components/ui/button";
import { Fieldset } from "~/components/ui/fieldset";
import { useRowFocus } from "~/components/use-row-focus";
import type { TimeSlot } from "~/domain/people/training-preferences";
import { mostTimeSlots } from "~/domain/people/training-preferences-form";
import { m } from "~/messages/compiled/messages";
import { preferenceErrors } from "./preference-words";

export interface TimeSlotsProps {
  form: Pick<FormMetadata, "insert" | "remove">;
  slots: FieldMetadata<TimeSlot[]>;
}

/** The times of day that suit; lines come and go by buttons, which the server understands as well. */
export function TimeSlots({ form, slots }: TimeSlotsProps) {
  const list = slots.getFieldList();
  const rows = useRowFocus<HTMLDivElement>(list.length);
  return (
    <Fieldset
      id={slots.id}
      legend={m.preferences_times()}
      hint={m.preferences_times_hint()}
      errors={preferenceErrors(slots.errors)}
    >
      <div ref={rows}>
        <ul className="space-y-3 empty:hidden">
          {list.map((slot, index) => (
            <li key={slot.key} data-row className="flex flex-wrap items-end gap-3">
              <SlotFields slot={slot} number={index + 1} />
              <Button
                {...form.remove.getButtonProps({ name: slots.name, index })}
                aria-label={m.preferences_times_remove({ number: index + 1 })}
                variant="quiet"
              >
                <Trash aria-hidden />
                {m.preferences_remove()}
              </Button>
            </li>
          ))}
        </ul>
        {list.length < mostTimeSlots ? (
          <Button {...form.insert.getButtonProps({ name: slots.name })} data-add-row className="mt-3">
            <Plus aria-hidden />
            {m.preferences_times_add()}
          </Button>
        ) : null}
      </div>
    </Fieldset>
  );
}

function SlotFields({ slot, number }: { slot: FieldMetadata<TimeSlot>; number: number }) {
  const { start, end } = slot.getFieldset();
  return (
    <>
      <FormField
        id={start.id}
        name={start.name}
        type="time"
        label={m.preferences_times_start({ number })}
        errors={preferenceErrors(start.errors)}
        defaultValue={start.initialValue}
      />
      <FormField
        id={end.id}
        name={end.name}
        type="time"
        label={m.preferences_times_end({ number })}
        errors={preferenceErrors(end.errors)}
        defaultValue={end.initialValue}
      />
    </>
  );
}
