import type { ReactNode } from "react";
import { TickRow, tickClass } from "./checkbox";
import { Fieldset } from "./fieldset";

export interface RadioChoice {
  value: string;
  label: ReactNode;
  hint?: ReactNode;
  disabled?: boolean;
}

export interface RadioGroupProps {
  name: string;
  /** Default: the name. */
  id?: string;
  legend: ReactNode;
  hint?: ReactNode;
  errors?: string[] | undefined;
  options: readonly RadioChoice[];
  defaultValue?: string | undefined;
  required?: boolean;
  className?: string;
}

/** One answer out of a few, all in sight. The first button takes the group's id, so that an error leads to it. */
export function RadioGroup({
  name,
  id = name,
  options,
  defaultValue,
  required,
  ...fieldset
}: RadioGroupProps) {
  return (
    <Fieldset {...fieldset} id={`${id}-group`}>
      {options.map(({ value, label, hint, disabled }, index) => {
        const optionId = index === 0 ? id : `${id}-${value}`;
        return (
          <TickRow key={value} id={optionId} label={label} hint={hint}>
            <input
              type="radio"
              id={optionId}
              name={name}
              value={value}
              defaultChecked={value === defaultValue}
              disabled={disabled}
              required={required}
              aria-describedby={hint ? `${optionId}-hint` : undefined}
              className={tickClass}
            />
          </TickRow>
        );
      })}
    </Fieldset>
  );
}
