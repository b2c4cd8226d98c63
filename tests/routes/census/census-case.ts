import type { World } from "../census-world";

/** Everybody who may come, in the order of the columns below. */
export const visitors = [
  "signed out",
  "employee",
  "another employee",
  "trainer of it",
  "other trainer",
  "manager of them",
  "other manager",
  "admin",
  "deactivated",
  "deactivated, unheard",
] as const;

export type Visitor = (typeof visitors)[number];

/** The fields of a form; a function where they name things of the world. */
export type SentForm = Record<string, string> | ((world: World) => Record<string, string>);

export interface CensusCase {
  /** Remix's id of the route. */
  route: string;
  handler: "loader" | "action";
  path: (world: World) => string;
  /** What is sent, to actions. */
  form?: SentForm;
  /**
   * The answers, in the order of `visitors`: a status, `login` (to the log-in page, and back here from there), or
   * where a redirect leads to. “It” is the course or certificate of the employee, whose manager is “of them”. The
   * deactivated one was an admin, and has cookies that are minutes old; “unheard” is in a process that has not heard
   * of it yet, so that the handler alone stands before what is asked.
   */
  answers: string;
}

/** Words for places that depend on the world; `at` is the path of the case. */
export function placeOf(word: string, { at, world }: { at: string; world: World }): string {
  const [lesson = "", next = ""] = world.course.lessonIds;
  const outline = `/teach/courses/${world.draft.code}`;
  const places: Record<string, string> = {
    login: at === "/dashboard" ? "/login" : `/login?${new URLSearchParams({ redirectTo: at })}`,
    self: at,
    saved: `${at}?notice=saved`,
    // A file is downloaded from its page.
    page: at.replace(/\.csv$/, ""),
    changed: `${at}?notice=changed`,
    removed: `${at}?notice=removed`,
    marked: `${at}?notice=marked`,
    imported: `${at}?category=${world.bank.categoryId}&count=1&state=draft`,
    regraded: `${at}?count=0`,
    published: `${at}?notice=published`,
    restated: `${at}?notice=state#outcome`,
    archived: `${at}?notice=archived`,
    // Who may read no lesson of a course is led to its page, which says why or that there is none.
    course: at.replace("/learn/", "/courses/"),
    learn: `/learn/${world.startable.code}`,
    lesson: `/learn/${world.course.code}/${lesson}`,
    next: `/learn/${world.course.code}/${next}`,
    attempt: `/learn/${world.assessment.course.code}/assessments/${world.assessment.lessonId}/attempts/${world.attemptId}`,
    summary: `${at}?page=summary`,
    outline,
    uncovered: `${at}?notice=removed`,
    unmoved: `${outline}/learners?moved=0`,
    previewed: `${outline}/preview/${world.draft.lessonIds[0]}`,
    restored: `${outline}/publishing?notice=restored`,
    files: `${outline}/files`,
    text: `${outline}/text`,
    used: `${outline}/text?notice=used`,
    gone: `${outline}?notice=gone`,
    "not-understood": `${outline}?notice=unknown`,
    "stayed-up": `${outline}?notice=stayed#up-${world.draft.lessonIds[0]}`,
  };
  return places[word] ?? word;
}

/** One loader and its answers, in the order of `visitors`. */
export function loader(route: string, path: CensusCase["path"], answers: string): CensusCase {
  return { route, handler: "loader", path, answers };
}

/** One action and its answers, in the order of `visitors`. */
export function action(route: string, path: CensusCase["path"], form: SentForm, answers: string): CensusCase {
  return { route, handler: "action", path, form, answers };
}

/** The fields that a case sends; null: it sends none. */
export function fieldsOf({ form }: CensusCase, world: World): Record<string, string> | null {
  return typeof form === "function" ? form(world) : (form ?? null);
}
