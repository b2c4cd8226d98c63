import { type ExpressionBuilder, sql } from "kysely";
import { courseFilePurpose } from "~/domain/authoring/course-files.commands.server";
import type { FileAudience, FileScope } from "~/domain/files/files.queries.server";
import { may, roles } from "~/platform/permissions";
import { enrolmentStatuses, isReadable } from "./enrolment-status";

/**
 * Files of a course: for admins and those who teach it, and for those whose enrolment is pinned to a revision in
 * which a lesson names the file.
 */
export const courseFileAudience: FileAudience = {
  purpose: courseFilePurpose,
  keptForSeconds: 0,
  maySee: (eb) =>
    eb.exists(
      eb
        .selectFrom("courseFiles as cf")
        .innerJoin("courses as c", "c.id", "cf.courseId")
        .select("cf.fileId")
        .whereRef("cf.fileId", "=", "f.id")
        .where((inCourse) =>
          inCourse.or([
            inCourse("viewer.role", "=", "admin"),
            inCourse.and([inCourse("viewer.role", "in", authors), teaches(inCourse)]),
            learnsWith(inCourse),
          ]),
        ),
    ),
};

const authors = roles.filter((role) => may(role, "course:author"));
const readable = enrolmentStatuses.filter(isReadable);

type InCourse = ExpressionBuilder<FileScope & { c: FileScope["courses"] }, "f" | "viewer" | "c">;

function teaches(eb: InCourse) {
  return eb.or([
    eb("c.createdBy", "=", eb.ref("viewer.id")),
    eb.exists(
      eb
        .selectFrom("courseInstructors as i")
        .select("i.userId")
        .whereRef("i.courseId", "=", "c.id")
        .whereRef("i.userId", "=", "viewer.id"),
    ),
  ]);
}

function learnsWith(eb: InCourse) {
  return eb.exists(
    eb
      .selectFrom("enrolments as e")
      .innerJoin("revisionLessons as l", "l.revisionId", "e.revisionId")
      .select("e.id")
      .whereRef("e.courseId", "=", "c.id")
      .whereRef("e.userId", "=", "viewer.id")
      .where("e.status", "in", readable)
      .where(sql<boolean>`strpos(l.content::text, f.id::text) > 0`),
  );
}
