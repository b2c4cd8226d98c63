import { typedNumber } from "~/platform/typed-number";
import { z } from "~/platform/zod";

/** What is wrong with a form: a code for each field. */
export type FieldProblems = Record<string, string>;

/** The fields that modules and lessons have in common. Problems are codes, which the pages word. */
export const commonFields = {
  title: z
    .string({ error: "title-missing" })
    .trim()
    .min(1, { error: "title-missing" })
    .max(200, { error: "title-too-long" }),
  description: z.string().trim().max(5_000, { error: "description-too-long" }).default(""),
  required: z
    .string()
    .optional()
    .transform((text) => text === "on"),
};

/** A number that may be left out, with a comma or a point as people write it. */
export function optionalNumber(number: z.ZodNumber) {
  return z
    .string()
    .trim()
    .default("")
    .transform((text) => (text === "" ? null : (typedNumber(text) ?? Number.NaN)))
    .pipe(number.nullable());
}

/** The first problem of each field. */
export function fieldProblems(error: z.ZodError): FieldProblems {
  const problems: FieldProblems = {};
  for (const { path, message } of error.issues) problems[String(path[0] ?? "form")] ??= message;
  return problems;
}
