import type { Db } from "@db/client";
import { aCourse, anEnrolment, type TestCourse } from "./course-factories";
import { aPerson, type TestPerson } from "./people-factories";

/** A request for enrolment that waits, of a person of its own in a course of its own unless given. */
export async function aRequest(
  db: Db,
  { learner, course }: { learner?: TestPerson; course?: TestCourse } = {},
): Promise<{ requestId: string; learner: TestPerson; course: TestCourse }> {
  const who = learner ?? (await aPerson(db, { firstName: "Emma", lastName: "Whitfield" }));
  const what = course ?? (await aCourse(db, { selfEnrolment: "approval", title: "Feedback" }));
  const requestId = await anEnrolment(db, { userId: who.userId, course: what, status: "pending" });
  return { requestId, learner: who, course: what };
}
