import { data, redirect } from "@remix-run/node";
import type { SkillProblem } from "~/components/skill-words";
import { evidenceSchema } from "~/domain/skills/skill-claim-form";
import { addEvidence, removeEvidence } from "~/domain/skills/skill-evidence.commands.server";
import { writeDb } from "~/platform/database.server";
import { notFound, paramsOrNotFound } from "~/platform/http.server";
import { parseForm } from "~/platform/parse-form";
import type { Viewer } from "~/platform/viewer.server";
import { z } from "~/platform/zod";

interface OwnSkill {
  viewer: Viewer;
  skillId: string;
}

const removalSchema = z.object({ evidenceId: z.uuid() });

/** Answers a form that adds a piece of evidence. */
export async function add(own: OwnSkill, form: FormData) {
  const submission = parseForm(form, evidenceSchema);
  if (submission.status !== "success") {
    return data({ reply: submission.reply(), problem: null }, { status: 400 });
  }
  const { description, url = null } = submission.value;
  const result = await addEvidence(writeDb(), { ...own, evidence: { description, url } });
  if (result.outcome === "not-found") throw notFound();
  return result.outcome === "added" ? backToList(own) : refused(result.outcome);
}

/** Answers a form that takes a piece of evidence away. */
export async function remove(own: OwnSkill, form: FormData) {
  const { evidenceId } = paramsOrNotFound(removalSchema, { evidenceId: form.get("evidenceId") });
  const result = await removeEvidence(writeDb(), { ...own, evidenceId });
  if (result.outcome === "not-found") throw notFound();
  return result.outcome === "removed" ? backToList(own) : refused(result.outcome);
}

function backToList({ skillId }: OwnSkill) {
  return redirect(`/my/skills/${skillId}/evidence`);
}

function refused(problem: SkillProblem) {
  return data({ reply: undefined, problem }, { status: 409 });
}
