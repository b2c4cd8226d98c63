import { type FieldMetadata, getInputProps } from "@conform-to/react";
import Plus from "lucide-react/icons/plus";
import Trash2 from "lucide-react/icons/trash-2";
import type { ComponentProps } from "react";
import { FormField } from "~/components/form-field";
import { Button } from "~/components/ui/button";
import { FieldError } from "~/components/ui/field";
import { useRowFocus } from "~/components/use-row-focus";
import { mostRows } from "~/domain/people/profile-form";
import { m } from "~/messages/compiled/messages";
import { fieldErrors } from "./profile-words";
import type { ProfileFields, ProfileFormState, ProfileValues } from "./use-profile-form";

interface RowsProps {
  form: ProfileFormState;
  fields: ProfileFields;
}

type Line = ComponentProps<typeof FormField>;

function line(
  field: FieldMetadata<string, ProfileValues> | FieldMetadata<number | null, ProfileValues>,
  label: string,
): Line {
  const { key: _, ...input } = getInputProps(field as FieldMetadata<string, ProfileValues>, { type: "text" });
  return { ...input, label, errors: fieldErrors(field.errors) };
}

export function EducationRows({ form, fields }: RowsProps) {
  const { id, name, errors } = fields.education;
  const rows = fields.education.getFieldList().map((row, index) => {
    const { degree, institution, year } = row.getFieldset();
    return {
      key: row.key ?? row.name,
      legend: m.profile_education_row({ position: index + 1 }),
      lines: [line(degree, m.profile_degree()), line(institution, m.profile_institution())],
      year: line(year, m.profile_education_year()),
      remove: {
        ...form.remove.getButtonProps({ name, index }),
        "aria-label": m.profile_education_remove({ position: index + 1 }),
      },
    };
  });
  const insert = { ...form.insert.getButtonProps({ name }), children: m.profile_education_add() };
  return <Rows id={id} errors={errors} rows={rows} insert={insert} none={m.profile_education_none()} />;
}

export function CertificationRows({ form, fields }: RowsProps) {
  const { id, name, errors } = fields.certifications;
  const rows = fields.certifications.getFieldList().map((row, index) => {
    const { name: certification, issuer, year } = row.getFieldset();
    return {
      key: row.key ?? row.name,
      legend: m.profile_certifications_row({ position: index + 1 }),
      lines: [line(certification, m.profile_certification()), line(issuer, m.profile_issuer())],
      year: line(year, m.profile_certifications_year()),
      remove: {
        ...form.remove.getButtonProps({ name, index }),
        "aria-label": m.profile_certifications_remove({ position: index + 1 }),
      },
    };
  });
  const insert = { ...form.insert.getButtonProps({ name }), children: m.profile_certifications_add() };
  return <Rows id={id} errors={errors} rows={rows} insert={insert} none={m.profile_certifications_none()} />;
}

type ButtonParts = ComponentProps<typeof Button>;

interface ListProps {
  id: string;
  errors: string[] | undefined;
  rows: readonly { key: string; legend: string; lines: Line[]; year: Line; remove: ButtonParts }[];
  /** The button that adds a row. */
  insert: ButtonParts;
  /** What is said when there are no rows. */
  none: string;
}

function Rows({ id, errors, rows, insert: { children: add, ...insert }, none }: ListProps) {
  const list = useRowFocus<HTMLDivElement>(rows.length);
  return (
    <div id={id} ref={list} tabIndex={-1} className="space-y-5">
      <FieldError id={id} errors={fieldErrors(errors)} />
      {rows.length === 0 ? <p className="text-sm text-ink-muted">{none}</p> : null}
      {rows.map(({ key, legend, lines, year, remove }) => (
        <fieldset
          key={key}
          data-row
          className="grid gap-3 border-b border-line pb-5 sm:grid-cols-[1fr_1fr_6rem]"
        >
          <legend className="mb-2 text-sm font-semibold">{legend}</legend>
          {lines.map((one) => (
            <FormField key={one.name} {...one} />
          ))}
          <FormField {...year} inputMode="numeric" />
          <Button {...remove} variant="quiet" size="small" className="justify-self-start">
            <Trash2 aria-hidden />
            {m.profile_row_remove()}
          </Button>
        </fieldset>
      ))}
      {rows.length < mostRows ? (
        <Button {...insert} data-add-row size="small">
          <Plus aria-hidden />
          {add}
        </Button>
      ) : null}
    </div>
  );
}
