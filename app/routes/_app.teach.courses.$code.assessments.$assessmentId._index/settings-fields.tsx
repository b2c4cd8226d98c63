import { FormField, FormSelect, FormTextarea } from "~/components/form-field";
import { RequiredField, TitleFields } from "~/components/outline-fields";
import { Card } from "~/components/ui/card";
import { Checkbox } from "~/components/ui/checkbox";
import { m } from "~/messages/compiled/messages";
import { delayUnitWords, gradeOfWords, settingErrors, settingLabel } from "./settings-words";

interface SettingsState {
  values: Record<string, string>;
  problems: Record<string, string>;
}

/** A field by its name: what every kind of control takes. */
function setting({ values, problems }: SettingsState, name: string) {
  return {
    name,
    label: settingLabel(name),
    defaultValue: values[name] ?? "",
    errors: settingErrors(problems[name]),
  };
}

export function FactsFields({ state }: { state: SettingsState }) {
  return (
    <Card title={m.quiz_card_facts()}>
      <div className="space-y-5">
        <TitleFields state={state} />
        <FormTextarea
          {...setting(state, "instructions")}
          hint={m.outline_markdown_hint()}
          required={false}
          rows={6}
        />
        <RequiredField state={state} hint={m.quiz_required_hint()} />
      </div>
    </Card>
  );
}

export function TimeFields({ state, timeZone }: { state: SettingsState; timeZone: string }) {
  return (
    <Card title={m.quiz_card_time()}>
      <p className="mb-4 text-sm text-ink-muted">{m.quiz_time_zone({ zone: timeZone })}</p>
      <div className="grid items-end gap-5 sm:grid-cols-2">
        <FormField {...setting(state, "opensAt")} type="datetime-local" required={false} />
        <FormField {...setting(state, "closesAt")} type="datetime-local" required={false} />
        <FormField
          {...setting(state, "timeLimitMinutes")}
          hint={m.quiz_limit_hint()}
          required={false}
          inputMode="numeric"
        />
        <FormField {...setting(state, "graceSeconds")} hint={m.quiz_grace_hint()} inputMode="numeric" />
        <FormField
          {...setting(state, "dueDays")}
          hint={m.quiz_due_hint()}
          required={false}
          inputMode="numeric"
        />
        <FormField {...setting(state, "durationMinutes")} required={false} inputMode="numeric" />
      </div>
    </Card>
  );
}

export function AttemptFields({ state }: { state: SettingsState }) {
  const units = Object.entries(delayUnitWords).map(([value, word]) => ({ value, label: word() }));
  return (
    <Card title={m.quiz_card_attempts()}>
      <div className="grid items-end gap-5 sm:grid-cols-2">
        <FormField
          {...setting(state, "maxAttempts")}
          hint={m.quiz_attempts_hint()}
          required={false}
          inputMode="numeric"
        />
        <div className="grid grid-cols-2 items-end gap-3">
          <FormField {...setting(state, "delay")} required={false} inputMode="decimal" />
          <FormSelect {...setting(state, "delayUnit")} options={units} />
        </div>
      </div>
    </Card>
  );
}

export function GradeFields({ state }: { state: SettingsState }) {
  const rules = Object.entries(gradeOfWords).map(([value, word]) => ({ value, label: word() }));
  return (
    <Card title={m.quiz_card_grade()}>
      <div className="grid items-end gap-5 sm:grid-cols-3">
        <FormSelect {...setting(state, "gradeOf")} options={rules} />
        <FormField {...setting(state, "passingScore")} inputMode="decimal" />
        <FormField {...setting(state, "weight")} hint={m.quiz_weight_hint()} inputMode="decimal" />
      </div>
    </Card>
  );
}

export function LayoutFields({ state }: { state: SettingsState }) {
  const { values } = state;
  return (
    <Card title={m.quiz_card_layout()}>
      <div className="space-y-3">
        <FormField {...setting(state, "questionsPerPage")} inputMode="numeric" className="max-w-48" />
        {(["shuffleQuestions", "shuffleAnswers"] as const).map((name) => (
          <Checkbox
            key={name}
            id={name}
            name={name}
            label={settingLabel(name)}
            defaultChecked={values[name] === "on"}
          />
        ))}
      </div>
    </Card>
  );
}
