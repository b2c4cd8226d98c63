import { z } from "~/platform/zod";
import { questionFormats } from "./formats/question-formats";

/** What is looked at before it is imported; `auto` finds out the format. */
export const checkFormSchema = z.object({
  intent: z.literal("check"),
  format: z.enum(["auto", ...questionFormats]),
  category: z.uuid(),
  text: z.string().default(""),
});

/** What has been looked at, as the page has carried it along. */
export const importFormSchema = z.object({
  intent: z.literal("import"),
  format: z.enum(questionFormats),
  category: z.uuid(),
  packed: z.string().min(1),
  key: z.uuid(),
  /** Whether the questions may be asked at once. */
  ready: z
    .string()
    .optional()
    .transform((text) => text === "on"),
});

export const exportFormatSchema = z.enum(questionFormats).catch("gift");
