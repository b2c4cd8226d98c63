import { parseWithZod } from "@conform-to/zod/v4";
import { configureCoercion } from "@conform-to/zod/v4/future";
import { typedNumber } from "./typed-number";
import type { z } from "./zod";

const { coerceFormValue } = configureCoercion({
  type: { number: (text) => typedNumber(text) ?? Number.NaN },
});

/**
 * What a form says by its schema, or what is wrong with it; in the browser and on the server alike. Numbers may be written
 * the English or the German way, whatever the page's language.
 */
export function parseForm<S extends z.ZodType>(form: FormData | URLSearchParams, schema: S) {
  return parseWithZod(form, { schema: coerceFormValue(schema), disableAutoCoercion: true });
}
