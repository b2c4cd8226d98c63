import { z } from "~/platform/zod";
import type { NewModule } from "./outline.commands.server";
import { commonFields, type FieldProblems, fieldProblems, optionalNumber } from "./outline-fields";

/** A module out of its form; it takes no longer than its course. */
export function readModuleForm(
  values: Record<string, string>,
  { mostHours }: { mostHours: number },
): { module: NewModule } | { problems: FieldProblems } {
  const hours = z
    .number({ error: "hours-malformed" })
    .min(0.01, { error: "hours-malformed" })
    .max(mostHours, { error: "hours-too-many" });
  const schema = z.object({ ...commonFields, durationHours: optionalNumber(hours) });
  const parsed = schema.safeParse(values);
  return parsed.success ? { module: parsed.data } : { problems: fieldProblems(parsed.error) };
}

/** What a form shows of a module. */
export function moduleValues(module: NewModule): Record<string, string> {
  const { title, description, durationHours, required } = module;
  return {
    title,
    description,
    durationHours: durationHours === null ? "" : String(durationHours),
    required: required ? "on" : "",
  };
}
