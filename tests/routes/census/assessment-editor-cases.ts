import type { World } from "../census-world";
import { action, type CensusCase, loader } from "./census-case";

const settings = "routes/_app.teach.courses.$code.assessments.$assessmentId._index";
const questions = "routes/_app.teach.courses.$code.assessments.$assessmentId.questions";
/** Saves over a version that nobody has seen. */
const late = {
  ...{ intent: "save", title: "Late", gradeOf: "best", delayUnit: "days", version: "0" },
  ...{ questionsPerPage: "1", passingScore: "50", weight: "1", graceSeconds: "0" },
};

/** Editors of assessments: for who teaches the course and for admins. */
export const assessmentEditorCases: CensusCase[] = [
  // signed out | employee, another | trainer of it, other | manager of them, other | admin | deactivated, unheard
  loader(settings, editorPath, "login 403 403 200 404 403 403 200 login /login"),
  loader(settings, noAssessmentPath, "login 403 403 404 404 403 403 404 login /login"),
  action(settings, editorPath, { title: "" }, "login 403 403 400 404 403 403 400 login /login"),
  action(settings, editorPath, late, "login 403 403 409 404 403 403 409 login /login"),
  action(settings, noAssessmentPath, late, "login 403 403 404 404 403 403 404 login /login"),
  loader(questions, questionsPath, "login 403 403 200 404 403 403 200 login /login"),
  action(
    questions,
    questionsPath,
    { intent: "up", key: "none" },
    "login 403 403 409 404 403 403 409 login /login",
  ),
  action(
    questions,
    questionsPath,
    ({ assessment }) => ({ intent: "add", question: assessment.questionIds[0] ?? "" }),
    "login 403 403 changed 404 403 403 changed login /login",
  ),
  action(
    questions,
    questionsPath,
    { intent: "draw", category: "00000000-0000-7000-8000-000000000000", count: "1" },
    "login 403 403 404 404 403 403 404 login /login",
  ),
];

function editorPath({ assessment }: World): string {
  return `/teach/courses/${assessment.course.code}/assessments/${assessment.lessonId}`;
}

function questionsPath(world: World): string {
  return `${editorPath(world)}/questions`;
}

/** A lesson that asks nothing. */
function noAssessmentPath({ course }: World): string {
  return `/teach/courses/${course.code}/assessments/${course.lessonIds[0]}`;
}
