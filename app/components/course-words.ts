import { m } from "~/messages/compiled/messages";
import { getLocale } from "~/messages/compiled/runtime";

/** The fixed choices of a course in words. */
export const categoryWords = {
  technical: m.catalog_category_technical,
  soft_skills: m.catalog_category_soft_skills,
  management: m.catalog_category_management,
  compliance: m.catalog_category_compliance,
  onboarding: m.catalog_category_onboarding,
  professional: m.catalog_category_professional,
};

export const levelWords = {
  beginner: m.catalog_level_beginner,
  intermediate: m.catalog_level_intermediate,
  advanced: m.catalog_level_advanced,
  expert: m.catalog_level_expert,
};

export const deliveryWords = {
  self_paced: m.catalog_delivery_self_paced,
  instructor_led: m.catalog_delivery_instructor_led,
  blended: m.catalog_delivery_blended,
  live_online: m.catalog_delivery_live_online,
  workshop: m.catalog_delivery_workshop,
};

const numberFormats = new Map<string, Intl.NumberFormat>();

/** A number as the reader writes it; making a format takes longer than everything else about a course in a list. */
function numberWords(value: number): string {
  const locale = getLocale();
  const format = numberFormats.get(locale) ?? new Intl.NumberFormat(locale);
  numberFormats.set(locale, format);
  return format.format(value);
}

/** A duration in hours, as the reader writes numbers: "1.5 hours", "1,5 Stunden". */
export function hoursWords(count: number): string {
  return m.catalog_hours({ count, hours: numberWords(count) });
}
