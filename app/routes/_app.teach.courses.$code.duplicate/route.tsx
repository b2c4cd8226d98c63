import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { Breadcrumb } from "~/components/ui/breadcrumb";
import { PageHeader } from "~/components/ui/page-header";
import { findAuthoredCourse } from "~/domain/authoring/authored-course.queries.server";
import { titleOfCopy } from "~/domain/authoring/copy-title";
import { courseCopySchema } from "~/domain/authoring/course-form";
import { duplicateCourse } from "~/domain/authoring/duplicate-course.commands.server";
import { courseCodeSchema } from "~/domain/catalog/course-code";
import { m } from "~/messages/compiled/messages";
import { writeDb } from "~/platform/database.server";
import { formLists, notFound, paramsOrNotFound } from "~/platform/http.server";
import { parseForm } from "~/platform/parse-form";
import { requireViewer } from "~/platform/viewer.server";
import { z } from "~/platform/zod";
import { CopyForm } from "./copy-form";

const paramsSchema = z.object({ code: courseCodeSchema });

/** Asks the primary: what an author changes they see at once. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request, "course:author");
  const { code } = paramsOrNotFound(paramsSchema, params);
  const course = await findAuthoredCourse(writeDb(), { viewer, code });
  if (!course) throw notFound();
  return { course: { code, title: course.title }, copyTitle: titleOfCopy(course.title, course.language) };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request, "course:author");
  const { code } = paramsOrNotFound(paramsSchema, params);
  if (!(await findAuthoredCourse(writeDb(), { viewer, code }))) throw notFound();
  const submission = parseForm(await formLists(request), courseCopySchema);
  if (submission.status !== "success") return data({ reply: submission.reply() }, { status: 400 });
  const copy = submission.value;
  const duplication = await duplicateCourse(writeDb(), { viewer, code, copy });
  switch (duplication.outcome) {
    case "duplicated":
      return redirect(`/teach/courses/${copy.code}/facts?notice=duplicated`);
    case "code-taken":
      return data(
        { reply: submission.reply({ fieldErrors: { code: [duplication.outcome] } }) },
        { status: 409 },
      );
    case "not-found":
      throw notFound();
    default:
      return duplication satisfies never;
  }
}

export default function DuplicateCourse() {
  const { course, copyTitle } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const address = `/teach/courses/${course.code}`;
  const crumbs = [
    { to: "/teach", label: m.authoring_title() },
    { to: address, label: course.code },
    { label: m.authoring_duplicate() },
  ];
  return (
    <>
      <PageHeader
        title={m.authoring_duplicate_of({ course: course.title })}
        lead={m.authoring_duplicate_lead()}
        trail={<Breadcrumb label={m.catalog_breadcrumb()} crumbs={crumbs} />}
      />
      <CopyForm title={copyTitle} back={`${address}/facts`} lastResult={answer?.reply} />
    </>
  );
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  {
    title: m.general_page_title({
      page: loaded
        ? m.authoring_duplicate_of({ course: loaded.course.title })
        : m.general_error_missing_title(),
    }),
  },
];
