import type { DB } from "@db/types.gen";
import { type ExpressionBuilder, sql } from "kysely";
import { jsonBuildObject } from "kysely/helpers/postgres";
import type { ReadDb } from "~/platform/database.server";
import { jsonList } from "~/platform/json-list.store.server";
import type { Role } from "~/platform/permissions";
import { enrolmentThatCounts } from "./own-enrolment.queries.server";

type InCourses = ExpressionBuilder<DB & { c: DB["courses"] }, "c">;

/**
 * A course as its page shows it to this viewer; null: there is none, or not for them. Everybody sees
 * published courses; drafts and archived ones only who teaches them, admins, and (archived) who has been enrolled.
 */
export async function findCourse(
  db: ReadDb,
  { userId, role, code }: { userId: string; role: Role; code: string },
) {
  const course = await db
    .selectFrom("courses as c")
    .innerJoin("courseSeats as s", "s.courseId", "c.id")
    .leftJoinLateral(
      (eb) => enrolmentThatCounts(eb, userId).as("mine"),
      (join) => join.onTrue(),
    )
    .leftJoinLateral(
      (eb) => newestEnrolmentOf(eb, userId).as("newest"),
      (join) => join.onTrue(),
    )
    .select(courseColumns)
    .select(enrolmentColumns)
    .select("s.taken as seatsTaken")
    .select((eb) => [
      prerequisitesOf(eb, userId).as("prerequisites"),
      requiredSkillsOf(eb, userId).as("requiredSkills"),
      taughtSkillsOf(eb).as("taughtSkills"),
      instructorsOf(eb).as("instructors"),
      newestCertificateIdOf(eb, userId).as("certificateId"),
    ])
    .where("c.code", "=", code)
    .where((eb) =>
      eb.or([
        eb("c.state", "=", "published"),
        eb.and([eb("c.state", "=", "archived"), eb("mine.id", "is not", null)]),
        eb.val(role === "admin"),
        isInstructedBy(eb, userId),
      ]),
    )
    .executeTakeFirst();
  return course ?? null;
}

const courseColumns = [
  ...([
    "c.id",
    "c.code",
    "c.title",
    "c.description",
    "c.language",
    "c.category",
    "c.difficulty",
    "c.delivery",
  ] as const),
  ...(["c.state", "c.durationHours", "c.durationWeeks", "c.maxParticipants", "c.selfEnrolment"] as const),
  ...(["c.certificateProvided", "c.certificateValidityMonths", "c.publishedRevisionId"] as const),
  ...(["c.coverFileId", "c.coverAlt"] as const),
] as const;

const enrolmentColumns = [
  ...(["mine.id as enrolmentId", "mine.status as enrolmentStatus"] as const),
  ...(["mine.revisionId as enrolledRevisionId", "mine.completedAt"] as const),
  // A request that was declined after the course had been completed once is news all the same.
  ...(["newest.id as newestEnrolmentId", "newest.status as newestStatus"] as const),
  ...(["newest.decidedAt", "newest.decisionReason"] as const),
] as const;

function newestEnrolmentOf(eb: InCourses, userId: string) {
  return eb
    .selectFrom("enrolments as e")
    .select(["e.id", "e.status", "e.decidedAt", "e.decisionReason"])
    .whereRef("e.courseId", "=", "c.id")
    .where("e.userId", "=", userId)
    .orderBy("e.createdAt", "desc")
    .orderBy("e.id", "desc")
    .limit(1);
}

function newestCertificateIdOf(eb: InCourses, userId: string) {
  return eb
    .selectFrom("certificates as x")
    .select("x.id")
    .whereRef("x.courseId", "=", "c.id")
    .where("x.userId", "=", userId)
    .orderBy("x.issuedAt", "desc")
    .limit(1);
}

/** Whether the person is an instructor of the course `c`. */
export function isInstructedBy(eb: InCourses, userId: string) {
  return eb.exists(
    eb
      .selectFrom("courseInstructors as i")
      .select("i.userId")
      .whereRef("i.courseId", "=", "c.id")
      .where("i.userId", "=", userId),
  );
}

/** The courses that the course `c` asks for, and whether the person has completed them. */
export function prerequisitesOf(eb: InCourses, userId: string) {
  return eb
    .selectFrom("coursePrerequisites as p")
    .innerJoin("courses as needed", "needed.id", "p.prerequisiteId")
    .whereRef("p.courseId", "=", "c.id")
    .select(({ ref, exists, selectFrom }) =>
      jsonList(
        jsonBuildObject({
          code: ref("needed.code"),
          title: ref("needed.title"),
          language: ref("needed.language"),
          completed: exists(
            selectFrom("enrolments as done")
              .select("done.id")
              .whereRef("done.courseId", "=", "needed.id")
              .where("done.userId", "=", userId)
              .where("done.status", "=", "completed"),
          ).$castTo<boolean>(),
        }),
        ref("needed.code"),
      ).as("list"),
    )
    .$asScalar()
    .$notNull();
}

/** The skills that the course `c` asks for, and the level at which the person holds each. */
export function requiredSkillsOf(eb: InCourses, userId: string) {
  return eb
    .selectFrom("courseRequiredSkills as r")
    .innerJoin("skills as k", "k.id", "r.skillId")
    .leftJoin("userSkills as h", (join) =>
      join.onRef("h.skillId", "=", "r.skillId").on("h.userId", "=", userId),
    )
    .whereRef("r.courseId", "=", "c.id")
    .select(({ ref }) =>
      jsonList(
        jsonBuildObject({ name: ref("k.name"), level: ref("r.level"), heldLevel: ref("h.level") }),
        ref("k.name"),
      ).as("list"),
    )
    .$asScalar()
    .$notNull();
}

function taughtSkillsOf(eb: InCourses) {
  return eb
    .selectFrom("courseTaughtSkills as t")
    .innerJoin("skills as k", "k.id", "t.skillId")
    .whereRef("t.courseId", "=", "c.id")
    .select(({ ref }) =>
      jsonList(jsonBuildObject({ name: ref("k.name"), level: ref("t.level") }), ref("k.name")).as("list"),
    )
    .$asScalar()
    .$notNull();
}

function instructorsOf(eb: InCourses) {
  return eb
    .selectFrom("courseInstructors as i")
    .innerJoin("users as u", "u.id", "i.userId")
    .whereRef("i.courseId", "=", "c.id")
    .select(({ ref }) =>
      jsonList(sql<string>`u.first_name || ' ' || u.last_name`, ref("u.lastName")).as("list"),
    )
    .$asScalar()
    .$notNull();
}
