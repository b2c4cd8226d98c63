import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData } from "@remix-run/react";
import { usePageContext } from "~/components/page-context";
import { Breadcrumb } from "~/components/ui/breadcrumb";
import { PageHeader } from "~/components/ui/page-header";
import { createCourse } from "~/domain/authoring/course.commands.server";
import { courseOfForm, newCourseSchema } from "~/domain/authoring/course-form";
import { m } from "~/messages/compiled/messages";
import { writeDb } from "~/platform/database.server";
import { formLists } from "~/platform/http.server";
import { parseForm } from "~/platform/parse-form";
import { requireViewer } from "~/platform/viewer.server";
import { NewCourseForm } from "./new-course-form";

export async function loader({ request }: LoaderFunctionArgs) {
  await requireViewer(request, "course:author");
  return null;
}

export async function action({ request }: ActionFunctionArgs) {
  const viewer = await requireViewer(request, "course:author");
  const submission = parseForm(await formLists(request), newCourseSchema);
  if (submission.status !== "success") return data({ reply: submission.reply() }, { status: 400 });
  // Admins look after courses that others teach.
  const instructorIds = viewer.role === "admin" ? [] : [viewer.userId];
  const course = { ...courseOfForm(submission.value), instructorIds };
  const created = await createCourse(writeDb(), { viewer, course });
  if (created.outcome === "created") return redirect("/teach?notice=created");
  const reply = submission.reply({ fieldErrors: { code: [created.outcome] } });
  return data({ reply }, { status: 409 });
}

export default function NewCourse() {
  const { locale } = usePageContext();
  const answer = useActionData<typeof action>();
  const crumbs = [{ to: "/teach", label: m.authoring_title() }, { label: m.authoring_new() }];
  return (
    <>
      <PageHeader
        title={m.authoring_new()}
        lead={m.authoring_new_lead()}
        trail={<Breadcrumb label={m.catalog_breadcrumb()} crumbs={crumbs} />}
      />
      <NewCourseForm lastResult={answer?.reply} language={locale} />
    </>
  );
}

export const meta: MetaFunction = () => [{ title: m.general_page_title({ page: m.authoring_new() }) }];
