import { useLocation } from "@remix-run/react";
import { m } from "~/messages/compiled/messages";
import { Button } from "./ui/button";
import { Field } from "./ui/field";
import { Select } from "./ui/select";

export type Theme = "system" | "light" | "dark";

/** What the person reads the pages in. */
export interface Preferences {
  locale: "en" | "de";
  theme: Theme;
}

const languages = [
  { value: "en", label: "English" },
  { value: "de", label: "Deutsch" },
];

/** Language and theme, as a plain form: the whole page comes back in the new language and colours. */
export function PreferencesForm({ locale, theme }: Preferences) {
  const { pathname, search } = useLocation();
  const themes = [
    { value: "system", label: m.general_theme_system() },
    { value: "light", label: m.general_theme_light() },
    { value: "dark", label: m.general_theme_dark() },
  ];
  return (
    <form
      method="post"
      action="/preferences"
      aria-label={m.general_preferences()}
      className="flex max-w-form flex-wrap items-end gap-3"
    >
      <input type="hidden" name="redirectTo" value={pathname + search} />
      <Field id="preferences-locale" label={m.general_language()} className="min-w-28 flex-1">
        <Select id="preferences-locale" name="locale" defaultValue={locale} options={languages} />
      </Field>
      <Field id="preferences-theme" label={m.general_theme()} className="min-w-36 flex-1">
        <Select id="preferences-theme" name="theme" defaultValue={theme} options={themes} />
      </Field>
      <Button type="submit">{m.general_preferences_apply()}</Button>
    </form>
  );
}
