import { Checkbox } from "~/components/ui/checkbox";
import { Fieldset } from "~/components/ui/fieldset";
import { preferenceErrors } from "./preference-words";

export interface TickGroupProps {
  field: { id: string; name: string; errors?: string[] | undefined; initialValue?: unknown };
  legend: string;
  options: readonly { value: string; label: string }[];
}

/** Several things of a kind to say yes to. */
export function TickGroup({ field, legend, options }: TickGroupProps) {
  const chosen = [field.initialValue].flat();
  return (
    <Fieldset id={field.id} legend={legend} errors={preferenceErrors(field.errors)}>
      <div className="flex flex-wrap gap-x-6">
        {options.map(({ value, label }) => (
          <Checkbox
            key={value}
            id={`${field.id}-${value}`}
            name={field.name}
            value={value}
            label={label}
            defaultChecked={chosen.includes(value)}
          />
        ))}
      </div>
    </Fieldset>
  );
}
