import { type ExpressionBuilder, sql } from "kysely";
import type { FileAudience, FileScope } from "~/domain/files/files.queries.server";
import { may, roles } from "~/platform/permissions";

/** What pictures of courses are for, in the files area. */
export const coverPurpose = "cover";

const authors = roles.filter((role) => may(role, "course:author"));

/**
 * A course's picture is seen by who may see the course: everybody once it is published, else who writes it, and of
 * an archived one those who were enrolled.
 */
export const coverAudience: FileAudience = {
  purpose: coverPurpose,
  keptForSeconds: 60 * 60,
  maySee: (eb) =>
    eb.exists(
      eb
        .selectFrom("courses as c")
        .select("c.id")
        .whereRef("c.coverFileId", "=", "f.id")
        .where((inCourse) =>
          inCourse.or([
            inCourse("c.state", "=", "published"),
            inCourse("viewer.role", "=", "admin"),
            inCourse.and([inCourse("viewer.role", "in", authors), isWrittenByViewer(inCourse)]),
            inCourse.and([inCourse("c.state", "=", "archived"), hasBeenEnrolled(inCourse)]),
          ]),
        ),
    ),
};

type InCourse = ExpressionBuilder<FileScope & { c: FileScope["courses"] }, "f" | "viewer" | "c">;

function isWrittenByViewer(eb: InCourse) {
  return eb.or([
    eb("c.createdBy", "=", eb.ref("viewer.id")),
    sql<boolean>`exists (select from course_instructors i where i.course_id = c.id and i.user_id = viewer.id)`,
  ]);
}

function hasBeenEnrolled(eb: InCourse) {
  return eb.exists(
    eb
      .selectFrom("enrolments as e")
      .select("e.id")
      .whereRef("e.courseId", "=", "c.id")
      .whereRef("e.userId", "=", "viewer.id"),
  );
}
