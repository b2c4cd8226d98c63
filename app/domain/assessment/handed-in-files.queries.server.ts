import type { FileAudience } from "~/domain/files/files.queries.server";
import { rolesThatMay } from "~/platform/permissions";
import { handedInPurpose } from "./handed-in-files.commands.server";

/** What was handed in with an attempt: for who handed it in, and for those who mark attempts of that course. */
export const handedInAudience: FileAudience = {
  purpose: handedInPurpose,
  keptForSeconds: 0,
  maySee: (eb) =>
    eb.exists(
      eb
        .selectFrom("attemptFiles as h")
        .innerJoin("attempts as a", "a.id", "h.attemptId")
        .innerJoin("courses as c", "c.id", "a.courseId")
        .select("h.fileId")
        .whereRef("h.fileId", "=", "f.id")
        .where((inCourse) =>
          inCourse.or([
            inCourse("a.userId", "=", inCourse.ref("viewer.id")),
            inCourse.and([
              inCourse("viewer.role", "in", rolesThatMay("assessment:grade")),
              inCourse.or([
                inCourse("viewer.role", "=", "admin"),
                inCourse("c.createdBy", "=", inCourse.ref("viewer.id")),
                inCourse.exists(
                  inCourse
                    .selectFrom("courseInstructors as i")
                    .select("i.userId")
                    .whereRef("i.courseId", "=", "c.id")
                    .whereRef("i.userId", "=", "viewer.id"),
                ),
              ]),
            ]),
          ]),
        ),
    ),
};
