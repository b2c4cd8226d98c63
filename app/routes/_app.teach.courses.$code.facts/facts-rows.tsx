import Plus from "lucide-react/icons/plus";
import Trash2 from "lucide-react/icons/trash-2";
import type { ReactNode } from "react";
import { courseFieldErrors } from "~/components/course-field-words";
import { type CourseField, choicesOf, courseFieldTies } from "~/components/course-fields";
import { levelWords } from "~/components/course-words";
import { FormSelect } from "~/components/form-field";
import { Button } from "~/components/ui/button";
import { Card } from "~/components/ui/card";
import { FieldError } from "~/components/ui/field";
import { useRowFocus } from "~/components/use-row-focus";
import { type FactList, mostFactRows } from "~/domain/authoring/course-facts-form";
import { m } from "~/messages/compiled/messages";
import type { FactsFields, FactsFormState } from "./use-facts-form";

export interface FactRowsProps {
  form: FactsFormState;
  fields: FactsFields;
  list: FactList;
  title: string;
  hint: ReactNode;
  /** The words of one row, by its place; of the button that takes it away; and of the one that adds one. */
  words: {
    row: (place: { position: number }) => string;
    remove: (place: { position: number }) => string;
    add: () => string;
  };
  options: readonly { id: string; label: string }[];
}

/** A list of things chosen, a row for each; rows come and go by buttons that post. */
export function FactRows({ form, fields, list, title, hint, words, options }: FactRowsProps) {
  const { id, name, errors } = fields[list];
  const rows = fields[list].getFieldList();
  const place = useRowFocus<HTMLDivElement>(rows.length);
  return (
    <Card title={title}>
      <div id={id} ref={place} tabIndex={-1} className="space-y-3">
        <p className="text-sm text-ink-muted">{hint}</p>
        <FieldError id={id} errors={courseFieldErrors(errors)} />
        {rows.map((row, index) => (
          <FactRow
            key={row.key ?? row.name}
            row={row.getFieldset()}
            hasLevel={list === "requiredSkills" || list === "taughtSkills"}
            label={words.row({ position: index + 1 })}
            options={options}
          >
            <Button
              {...form.remove.getButtonProps({ name, index })}
              aria-label={words.remove({ position: index + 1 })}
              variant="quiet"
              size="small"
            >
              <Trash2 aria-hidden />
              {m.authoring_row_remove()}
            </Button>
          </FactRow>
        ))}
        {rows.length < mostFactRows ? (
          <Button {...form.insert.getButtonProps({ name })} data-add-row size="small">
            <Plus aria-hidden />
            {words.add()}
          </Button>
        ) : null}
      </div>
    </Card>
  );
}

interface FactRowProps {
  /** A field for every name that it is asked for. */
  row: { id: CourseField; level?: CourseField };
  hasLevel: boolean;
  label: string;
  options: readonly { id: string; label: string }[];
  children: ReactNode;
}

function FactRow({ row: { id: chosen, level }, hasLevel, label, options, children }: FactRowProps) {
  const choices = options.map(({ id, label: text }) => ({ value: id, label: text }));
  return (
    <div data-row className="flex flex-wrap items-end gap-3">
      <FormSelect
        {...courseFieldTies(chosen)}
        className="min-w-56 flex-1"
        label={label}
        options={[{ value: "", label: m.authoring_choose() }, ...choices]}
      />
      {hasLevel && level ? (
        <FormSelect
          {...courseFieldTies(level)}
          className="w-40"
          label={m.authoring_level_of({ row: label })}
          options={choicesOf(levelWords)}
        />
      ) : null}
      {children}
    </div>
  );
}
