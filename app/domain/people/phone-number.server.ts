import {
  type CountryCode,
  getCountries,
  getCountryCallingCode,
  isSupportedCountry,
  parsePhoneNumberFromString,
} from "libphonenumber-js/max";

export type PhoneProblem = "phone-wrong" | "phone-country-missing" | "phone-elsewhere";
export type ReadPhone = { phone: string | null } | { problem: PhoneProblem };

/**
 * A phone number as somebody writes it, in the form that is stored (E.164: `+4930901820`); null: they wrote none.
 * With a country, it must be a number of that country; without, it must begin with `+`.
 */
export function readPhone(written: string | undefined, country: string | undefined): ReadPhone {
  if (!written) return { phone: null };
  if (!country && !/^\s*\+/.test(written)) return { problem: "phone-country-missing" };
  if (country && !isSupportedCountry(country)) return { problem: "phone-wrong" };
  const chosen = country && isSupportedCountry(country) ? country : undefined;
  const parsed = parsePhoneNumberFromString(written, { defaultCountry: chosen, extract: false });
  if (!parsed?.isValid()) return { problem: "phone-wrong" };
  if (chosen && parsed.country !== chosen) return { problem: "phone-elsewhere" };
  return parsed.ext ? { problem: "phone-wrong" } : { phone: parsed.number };
}

/** A stored number as its owner writes it, and its country; one of no country with its `+`. */
export function writtenPhone(phone: string | null): { phone: string; country: CountryCode | "" } {
  const parsed = phone === null ? undefined : parsePhoneNumberFromString(phone);
  if (!parsed) return { phone: "", country: "" };
  return parsed.country
    ? { phone: parsed.formatNational(), country: parsed.country }
    : { phone: parsed.formatInternational(), country: "" };
}

/** The countries that have numbers, by their names in a language, with the code that their numbers begin with. */
export function phoneCountries(locale: string): { code: CountryCode; name: string; callingCode: string }[] {
  const names = new Intl.DisplayNames(locale, { type: "region" });
  return getCountries()
    .map((code) => ({ code, name: names.of(code) ?? code, callingCode: `+${getCountryCallingCode(code)}` }))
    .sort((a, b) => a.name.localeCompare(b.name, locale));
}
