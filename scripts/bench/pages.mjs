// The pages that are measured, as an employee sees them who is in the middle of a course.

export const course = "SEC-101";
export const employee = "employee@example.com";

/** What everybody has of their own. */
const own = [
  ...["learning", "skills", "achievements", "certificates", "activity"],
  ...["notifications", "profile", "preferences", "security", "data"],
];

/**
 * Enrols the browser's person in the course, starts it, and finds the lesson to do next.
 *
 * @param {import("./browser.mjs").Browser} browser logged in
 * @returns {Promise<{ name: string, path: string }[]>} the empty page first
 */
export async function preparePages(browser) {
  const coursePath = `/courses/${course}`;
  for (const intent of ["enrol", "start"]) await browser.post(coursePath, { intent });
  const { status, headers } = await browser.get(`/learn/${course}`);
  const lessonPath = headers.location;
  if (status !== 302 || !lessonPath?.startsWith("/learn/"))
    throw new Error(`/learn/${course} leads to no lesson: ${status} ${lessonPath ?? ""}`);
  return [
    { name: "empty", path: "/styleguide/empty" },
    { name: "dashboard", path: "/dashboard" },
    { name: "catalogue", path: "/courses" },
    { name: "course", path: coursePath },
    { name: "lesson", path: lessonPath },
    ...own.map((name) => ({ name, path: `/my/${name}` })),
  ];
}
