import { FormSelect } from "~/components/form-field";
import { Button } from "~/components/ui/button";
import { Card } from "~/components/ui/card";
import { m } from "~/messages/compiled/messages";
import type { Locale, Theme } from "~/platform/preferences";

const languages = [
  { value: "en", label: "English" },
  { value: "de", label: "Deutsch" },
];

export interface AppearanceFormProps {
  appearance: { locale: Locale; theme: Theme; timeZone: string };
  /** IANA names. */
  timeZones: readonly string[];
}

/** How pages look and read, as a plain form: the whole page comes back in the new language and colours. */
export function AppearanceForm({ appearance, timeZones }: AppearanceFormProps) {
  const themes = [
    { value: "system", label: m.general_theme_system() },
    { value: "light", label: m.general_theme_light() },
    { value: "dark", label: m.general_theme_dark() },
  ];
  return (
    <Card title={m.preferences_appearance()}>
      <form method="post" className="max-w-form space-y-4">
        <FormSelect
          name="locale"
          label={m.general_language()}
          defaultValue={appearance.locale}
          options={languages}
        />
        <FormSelect name="theme" label={m.general_theme()} defaultValue={appearance.theme} options={themes} />
        <FormSelect
          name="timeZone"
          label={m.preferences_time_zone()}
          hint={m.preferences_time_zone_hint()}
          defaultValue={appearance.timeZone}
          options={timeZones.map((value) => ({ value, label: value.replaceAll("_", " ") }))}
        />
        <Button type="submit" name="intent" value="appearance">
          {m.preferences_save_appearance()}
        </Button>
      </form>
    </Card>
  );
}
