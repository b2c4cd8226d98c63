/**
 * The number that somebody typed, in an English or a German way of writing it; null: it is none.
 *
 * The rules: spaces and apostrophes between digits part groups of three ("1 234,5"). Where both a point and a comma
 * stand, the last one is the decimal mark and the other parts groups of three ("1.234,5", "1,234.5"). A mark that
 * stands once is the decimal mark ("1,5", "1.234" is a little more than one), one that stands more often parts groups
 * of three ("1.234.567"). A sign may lead, an exponent follow ("1.5e3").
 */
export function typedNumber(typed: string): number | null {
  const text = typed.trim().replace(/^[−–]/, "-");
  const parts = /^([+-]?) ?([\d.,'’\s]+)(?:[eE]([+-]?\d{1,3}))?$/.exec(text);
  if (!parts) return null;
  const [, sign = "", mantissa = "", exponent = "0"] = parts;
  const digits = plainDigits(mantissa.trim());
  if (digits === null) return null;
  const value = Number(`${sign}${digits}e${exponent}`);
  return Number.isFinite(value) ? value : null;
}

/** "1234.5" for "1.234,5"; null: the marks are where none can be. */
function plainDigits(mantissa: string): string | null {
  const decimal = decimalMark(mantissa);
  const at = decimal === null ? mantissa.length : mantissa.lastIndexOf(decimal);
  const fraction = mantissa.slice(at + 1);
  const whole = withoutGroups(mantissa.slice(0, at));
  if (whole === null || !/^\d*$/.test(fraction) || whole + fraction === "") return null;
  return `${whole || "0"}.${fraction || "0"}`;
}

function decimalMark(mantissa: string): "." | "," | null {
  const [points, commas] = [mantissa.split(".").length - 1, mantissa.split(",").length - 1];
  if (points > 0 && commas > 0) return mantissa.lastIndexOf(".") > mantissa.lastIndexOf(",") ? "." : ",";
  if (points === 1) return ".";
  return commas === 1 ? "," : null;
}

/** The digits of a whole number without what parts its groups, which is one and the same mark. */
function withoutGroups(whole: string): string | null {
  const marks = whole.replace(/\d/g, "");
  const mark = marks[0];
  if (mark === undefined) return whole;
  const [first = "", ...groups] = whole.split(mark);
  const areGroups = /^\d{1,3}$/.test(first) && groups.every((group) => /^\d{3}$/.test(group));
  return areGroups ? first + groups.join("") : null;
}
