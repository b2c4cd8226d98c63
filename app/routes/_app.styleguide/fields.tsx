import { FormErrors } from "~/components/form-errors";
import { FormField, FormSelect, FormTextarea } from "~/components/form-field";
import { m } from "~/messages/compiled/messages";
import { type Ground, Specimen } from "./specimen";

function levels() {
  return [
    { value: "beginner", label: m.styleguide_level_beginner() },
    { value: "intermediate", label: m.styleguide_level_intermediate() },
    { value: "expert", label: m.styleguide_level_expert(), disabled: true },
  ];
}

function problems({ prefix }: Ground) {
  return [
    { id: `${prefix}-email`, label: m.styleguide_email(), message: m.styleguide_email_error() },
    { id: `${prefix}-level-wrong`, label: m.styleguide_level(), message: m.styleguide_level_error() },
  ];
}

function TextFields({ prefix }: Ground) {
  return (
    <>
      <FormField
        name={`${prefix}-name`}
        label={m.styleguide_name()}
        hint={m.styleguide_name_hint()}
        defaultValue={m.styleguide_name_value()}
        maxLength={80}
        required
      />
      <FormField name={`${prefix}-nickname`} label={m.styleguide_nickname()} required={false} />
      <FormField
        name={`${prefix}-email`}
        type="email"
        label={m.styleguide_email()}
        defaultValue="name@"
        errors={[m.styleguide_email_error()]}
      />
      <div className="grid gap-4 sm:grid-cols-2">
        <FormField name={`${prefix}-code`} label={m.styleguide_code()} defaultValue="CHE-101" readOnly />
        <FormField name={`${prefix}-locked`} label={m.styleguide_code()} defaultValue="CHE-101" disabled />
      </div>
      <FormField
        name={`${prefix}-q`}
        type="search"
        label={m.styleguide_search()}
        placeholder={m.styleguide_search()}
        labelHidden
      />
    </>
  );
}

export function Fields() {
  return (
    <Specimen id="fields" title={m.styleguide_fields()}>
      {(ground) => (
        <>
          <FormErrors problems={problems(ground)} takesFocus={false} />
          <TextFields {...ground} />
          <FormTextarea
            name={`${ground.prefix}-about`}
            label={m.styleguide_about()}
            defaultValue={m.styleguide_about_value()}
          />
          <FormSelect
            name={`${ground.prefix}-level`}
            label={m.styleguide_level()}
            options={levels()}
            defaultValue="beginner"
          />
          <FormSelect
            name={`${ground.prefix}-level-wrong`}
            label={m.styleguide_level()}
            options={levels()}
            errors={[m.styleguide_level_error()]}
          />
        </>
      )}
    </Specimen>
  );
}
