import { Checkbox } from "~/components/ui/checkbox";
import { RadioGroup } from "~/components/ui/radio-group";
import { Switch } from "~/components/ui/switch";
import { m } from "~/messages/compiled/messages";
import { type Ground, Specimen } from "./specimen";

function enrolments() {
  return [
    { value: "open", label: m.styleguide_enrolment_open() },
    {
      value: "approval",
      label: m.styleguide_enrolment_approval(),
      hint: m.styleguide_enrolment_approval_hint(),
    },
    { value: "closed", label: m.styleguide_enrolment_closed(), disabled: true },
  ];
}

function Ticks({ prefix }: Ground) {
  return (
    <div>
      <Checkbox
        id={`${prefix}-updates`}
        label={m.styleguide_updates()}
        hint={m.styleguide_updates_hint()}
        defaultChecked
      />
      <Checkbox id={`${prefix}-terms`} label={m.styleguide_terms()} errors={[m.styleguide_terms_error()]} />
      <Checkbox id={`${prefix}-fixed`} label={m.styleguide_locked_choice()} disabled />
    </div>
  );
}

function Switches({ prefix }: Ground) {
  return (
    <div>
      <Switch
        id={`${prefix}-reminders`}
        label={m.styleguide_reminders()}
        hint={m.styleguide_reminders_hint()}
        defaultChecked
      />
      <Switch id={`${prefix}-off`} label={m.styleguide_updates()} />
      <Switch id={`${prefix}-fixed-switch`} label={m.styleguide_locked_choice()} disabled />
    </div>
  );
}

export function Choices() {
  return (
    <Specimen id="choices" title={m.styleguide_choices()}>
      {(ground) => (
        <>
          <Ticks {...ground} />
          <RadioGroup
            name={`${ground.prefix}-enrolment`}
            legend={m.styleguide_enrolment()}
            hint={m.styleguide_enrolment_hint()}
            options={enrolments()}
            defaultValue="approval"
          />
          <RadioGroup
            name={`${ground.prefix}-enrolment-wrong`}
            legend={m.styleguide_enrolment()}
            errors={[m.styleguide_enrolment_error()]}
            options={enrolments()}
          />
          <Switches {...ground} />
        </>
      )}
    </Specimen>
  );
}
