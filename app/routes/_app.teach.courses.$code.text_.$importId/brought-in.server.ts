import { isDeepStrictEqual } from "node:util";
import { redirect } from "@remix-run/node";
import { levelWords } from "~/components/course-words";
import { findAuthoredCourse } from "~/domain/authoring/authored-course.queries.server";
import { compareEditions } from "~/domain/authoring/compare-editions.server";
import { bringInCourseText } from "~/domain/authoring/course-text/bring-in-course-text.commands.server";
import { listPictureless } from "~/domain/authoring/course-text/course-text.queries.server";
import { plannedImport } from "~/domain/authoring/course-text/planned-import.queries.server";
import { readArchivedCourse } from "~/domain/authoring/course-text/read-archived-course.server";
import { findTextImport } from "~/domain/authoring/course-text/text-imports.queries.server";
import type { TextFacts } from "~/domain/authoring/course-text/text-schemas";
import { findPublishing } from "~/domain/authoring/publishing.queries.server";
import { m } from "~/messages/compiled/messages";
import { writeDb } from "~/platform/database.server";
import { notFound } from "~/platform/http.server";
import { fileStorage } from "~/platform/storage/file-storage.server";
import { storedBytes } from "~/platform/storage/stored-bytes.server";
import type { Viewer } from "~/platform/viewer.server";

interface Asked {
  viewer: Viewer;
  course: { id: string; code: string; draftId: string };
  importId: string;
}

/**
 * What bringing in an archive would come to that was looked through.
 *
 * @throws a redirect to the course as text when there is none, or not of this viewer
 */
export async function whatTextDoes({ viewer, course, importId }: Asked) {
  const asked = { courseId: course.id, userId: viewer.userId, importId, now: new Date() };
  const kept = await findTextImport(writeDb(), asked);
  if (!kept) throw usedUp(course.code);
  const archived = readArchivedCourse(await storedBytes(fileStorage(), kept));
  if ("outcome" in archived) throw notFound();
  const planned = await plannedImport(writeDb(), { viewer, course, archived });
  const { newCategories, newQuestions } = planned.bank;
  const before = { ...planned.draft, facts: factTexts(planned.facts.before) };
  const after = { ...planned.plan.contents, facts: factTexts(planned.facts.after) };
  return {
    changes: compareEditions(before, after),
    added: {
      files: [...planned.addedFiles, ...planned.addedPictures.values()].map(({ name }) => name),
      categories: newCategories.map(({ path }) => path.join(" / ")),
      pictureless: (await listPictureless(writeDb(), newQuestions)).map(({ question: { name } }) => name),
      questions: newQuestions.map(({ id, categoryId, question: { name } }) => ({
        ...{ id, name, category: planned.bank.pathOf(categoryId).join(" / ") },
      })),
    },
    problems: planned.problems,
    changesFacts: !isDeepStrictEqual(planned.facts.before, planned.facts.after),
    seen: planned.key,
    isKept: (await findPublishing(writeDb(), course.id)).hasChanges,
  };
}

/** Facts of which the skills are lines. */
function factTexts({ requiredSkills, taughtSkills, ...facts }: Required<TextFacts>) {
  const lines = (skills: typeof requiredSkills) =>
    skills.map(({ skill, level }) => m.authoring_skill_at({ skill, level: levelWords[level]() }));
  return { ...facts, requiredSkills: lines(requiredSkills), taughtSkills: lines(taughtSkills) };
}

/**
 * Brings it in.
 *
 * @throws 404 when there is no such course, or not for this viewer; a redirect when there is nothing to bring in
 */
export async function bringIn(asked: { viewer: Viewer; code: string; importId: string; seen: string }) {
  if (!(await findAuthoredCourse(writeDb(), asked))) throw notFound();
  const result = await bringInCourseText(writeDb(), fileStorage(), { ...asked, now: new Date() });
  if (result.outcome === "not-found") throw usedUp(asked.code);
  return result;
}

/** It was brought in, replaced by another, a day old, or somebody else's. */
function usedUp(code: string): Response {
  return redirect(`/teach/courses/${code}/text?notice=used`);
}
