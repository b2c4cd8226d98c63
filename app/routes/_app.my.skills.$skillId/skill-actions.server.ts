import type { SubmissionResult } from "@conform-to/react";
import { data, redirect } from "@remix-run/node";
import type { SkillProblem } from "~/components/skill-words";
import { claimSchema, levelSchema } from "~/domain/skills/skill-claim-form";
import { changeSkillLevel, claimSkill, removeSkill } from "~/domain/skills/skills.commands.server";
import { writeDb } from "~/platform/database.server";
import { notFound } from "~/platform/http.server";
import { parseForm } from "~/platform/parse-form";
import type { Viewer } from "~/platform/viewer.server";

interface OwnSkill {
  viewer: Viewer;
  skillId: string;
}

/** Answers a form that claims the skill. */
export async function claim(own: OwnSkill, form: FormData) {
  const submission = parseForm(form, claimSchema);
  if (submission.status !== "success") return malformed(submission.reply());
  const { level, description, url } = submission.value;
  const evidence = description ? [{ description, url: url ?? null }] : [];
  const result = await claimSkill(writeDb(), { ...own, level, evidence });
  if (result.outcome === "not-found") throw notFound();
  return result.outcome === "claimed"
    ? redirect(`/my/skills/${own.skillId}?notice=saved`)
    : refused(result.outcome);
}

/** Answers a form that saves another level. */
export async function changeLevel(own: OwnSkill, form: FormData) {
  const submission = parseForm(form, levelSchema);
  if (submission.status !== "success") return malformed(submission.reply());
  const result = await changeSkillLevel(writeDb(), { ...own, level: submission.value.level });
  return result.outcome === "changed"
    ? redirect(`/my/skills/${own.skillId}?notice=saved`)
    : refused(result.outcome);
}

/** Answers a form that takes the skill from the viewer's. */
export async function remove(own: OwnSkill) {
  const result = await removeSkill(writeDb(), own);
  // Who presses twice has what they wanted.
  return result.outcome === "verified" ? refused(result.outcome) : redirect("/my/skills");
}

function malformed(reply: SubmissionResult) {
  return data({ reply, problem: null }, { status: 400 });
}

function refused(problem: SkillProblem) {
  return data({ reply: undefined, problem }, { status: 409 });
}
