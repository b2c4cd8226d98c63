import { levels } from "~/domain/catalog/course-facets";
import { z } from "~/platform/zod";

/** Pieces of evidence that one skill may have at most. */
export const mostEvidence = 20;

// PostgreSQL's text holds no NUL.
const description = z
  .string()
  .overwrite((text) => text.replaceAll("\0", "").trim())
  .max(500, { error: "description-too-long" });

/** An https address, as browsers write it. Its length counts after that: some characters become three. */
const url = z
  .string()
  .trim()
  .max(2_000, { error: "url-too-long" })
  .pipe(z.url({ protocol: /^https$/, normalize: true, error: "url-malformed" }))
  .pipe(z.string().max(2_000, { error: "url-too-long" }));

/** One thing that shows what somebody can do. Problems are codes, which the page words. */
export const evidenceSchema = z.object({
  description: z
    .string({ error: "description-missing" })
    .pipe(description.min(1, { error: "description-missing" })),
  url: url.optional(),
});

const level = z.enum(levels, { error: "level-missing" });

/** Another level for a skill that one has. */
export const levelSchema = z.object({ level });

/** A claim: the level, and the first piece of evidence, if there is one. */
export const claimSchema = z
  .object({
    level,
    description: description.optional(),
    url: url.optional(),
  })
  .refine((claim) => !claim.url || claim.description, {
    path: ["description"],
    error: "description-missing",
  });
