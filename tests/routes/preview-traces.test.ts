import type { LoaderFunctionArgs } from "@remix-run/node";
import { expect, test } from "vitest";
import { resolveSession } from "~/platform/session/resolve-session.server";
import { loader as begin } from "../../app/routes/_app.teach.courses.$code.preview._index/route";
import { loader as show } from "../../app/routes/_app.teach.courses.$code.preview.$lessonId/route";
import { aCourse, anEnrolment } from "../support/course-factories";
import { serveTestDatabase } from "../support/database";
import { aPerson } from "../support/people-factories";
import { logIn } from "../support/sessions";
import { databasePrint } from "./database-prints";

const { db } = await serveTestDatabase();

test("looking at a draft as a learner changes no row of any table", async () => {
  const trainer = await aPerson(db, { role: "trainer" });
  const taught = { createdBy: trainer.userId, state: "draft", lessons: [{}, {}, {}] } as const;
  const course = await aCourse(db, taught);
  // Who teaches a course may learn in it, too.
  await anEnrolment(db, { userId: trainer.userId, course, status: "in_progress" });
  const { cookie } = await logIn(db, trainer);
  const { cookieHeader } = await resolveSession(cookie, new Date());
  const before = await databasePrint(db);
  const visit = (handle: (args: LoaderFunctionArgs) => Promise<unknown>, lessonId?: string) => {
    const path = `/teach/courses/${course.code}/preview${lessonId ? `/${lessonId}` : ""}`;
    const request = new Request(`http://127.0.0.1${path}`, { headers: { Cookie: cookieHeader } });
    const params = { code: course.code, ...(lessonId ? { lessonId } : {}) };
    return handle({ request, params, context: { cspNonce: "" } });
  };
  await visit(begin);
  for (const lessonId of course.lessonIds)
    expect(await visit(show, lessonId)).toMatchObject({ lesson: { id: lessonId }, view: { kind: "text" } });
  expect(await databasePrint(db)).toEqual(before);
});
