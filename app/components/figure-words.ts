import { getLocale } from "~/messages/compiled/runtime";

const formats = new Map<string, Intl.NumberFormat>();

function formatted(value: number, options: Intl.NumberFormatOptions): string {
  const locale = getLocale();
  const key = `${locale} ${JSON.stringify(options)}`;
  const format = formats.get(key) ?? new Intl.NumberFormat(locale, options);
  formats.set(key, format);
  return format.format(value);
}

/** A share of 0 to 1 as the reader writes percent, to one place: "54.8%", "54,8 %". */
export function shareWords(share: number): string {
  return formatted(share, { style: "percent", maximumFractionDigits: 1 });
}

/** A number as the reader writes it, to two places at most: "66.67", "66,67". */
export function numberWords(value: number): string {
  return formatted(value, { maximumFractionDigits: 2 });
}

/** A figure as the reader writes it, to two places: "0.72", "0,72". */
export function figureWords(value: number): string {
  return formatted(value, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
}
