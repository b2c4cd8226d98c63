import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { EditionChanges } from "~/components/edition-changes";
import { EditionLosses } from "~/components/edition-losses";
import { FormErrors } from "~/components/form-errors";
import { SubmitButton } from "~/components/submit-button";
import { TextProblems } from "~/components/text-problems";
import { Breadcrumb } from "~/components/ui/breadcrumb";
import { ButtonLink } from "~/components/ui/button";
import { Callout } from "~/components/ui/callout";
import { PageHeader } from "~/components/ui/page-header";
import { findAuthoredCourse } from "~/domain/authoring/authored-course.queries.server";
import { courseCodeSchema } from "~/domain/catalog/course-code";
import { m } from "~/messages/compiled/messages";
import { writeDb } from "~/platform/database.server";
import { formValues, notFound, paramsOrNotFound } from "~/platform/http.server";
import { requireViewer } from "~/platform/viewer.server";
import { z } from "~/platform/zod";
import { AddedThings } from "./added-things";
import { bringIn, whatTextDoes } from "./brought-in.server";

const paramsSchema = z.object({ code: courseCodeSchema, importId: z.uuid() });

/** Asks the primary: authors see at once what they change. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request, "course:author");
  const { code, importId } = paramsOrNotFound(paramsSchema, params);
  const course = await findAuthoredCourse(writeDb(), { viewer, code });
  if (!course) throw notFound();
  const { title, language } = course;
  return { course: { code, title, language }, ...(await whatTextDoes({ viewer, course, importId })) };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request, "course:author");
  const { code, importId } = paramsOrNotFound(paramsSchema, params);
  const { seen = "" } = await formValues(request);
  const { outcome } = await bringIn({ viewer, code, importId, seen });
  if (outcome === "restored") return redirect(`/teach/courses/${code}/publishing?notice=brought-in`);
  return data({ outcome }, { status: outcome === "no-room" ? 507 : 409 });
}

export default function BringInCourseText() {
  const { course, changes, added, problems, seen } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const address = `/teach/courses/${course.code}/text`;
  const title = m.text_restore_title({ course: course.title });
  const crumbs = [
    { to: "/teach", label: m.authoring_title() },
    { to: `/teach/courses/${course.code}`, label: course.code },
    { to: address, label: m.text_title() },
    { label: title },
  ];
  const message = answer?.outcome === "no-room" ? m.files_problem_room() : m.text_changed_meanwhile();
  return (
    <div className="max-w-3xl space-y-6">
      <PageHeader
        title={title}
        lead={m.editions_restore_lead()}
        trail={<Breadcrumb label={m.catalog_breadcrumb()} crumbs={crumbs} />}
      />
      <FormErrors problems={answer ? [{ message }] : []} />
      <Outcome />
      <Form method="post" className="flex flex-wrap gap-3">
        <input type="hidden" name="seen" value={seen} />
        {problems.length > 0 ? null : <SubmitButton>{m.text_restore()}</SubmitButton>}
        <ButtonLink to={address}>{m.text_restore_back()}</ButtonLink>
      </Form>
      <AddedThings {...added} language={course.language} />
      <section className="space-y-3">
        <h2 className="text-lg font-semibold">{m.editions_restore_changes()}</h2>
        <EditionChanges changes={changes} language={course.language} />
      </section>
    </div>
  );
}

/** What bringing it in would cost, or why it cannot be any more. */
function Outcome() {
  const { course, changes, changesFacts, problems, isKept } = useLoaderData<typeof loader>();
  return problems.length > 0 ? (
    <Callout meaning="overdue">
      <p className="mb-2">{m.text_no_longer()}</p>
      <TextProblems problems={problems} />
    </Callout>
  ) : (
    <Callout meaning={isKept || changesFacts ? "soon" : "info"}>
      {changesFacts ? <p>{m.text_changes_facts()}</p> : null}
      <EditionLosses changes={changes} language={course.language} />
      <p>{isKept ? m.editions_restore_kept() : m.editions_restore_unchanged()}</p>
    </Callout>
  );
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  {
    title: m.general_page_title({
      page: loaded ? m.text_restore_title({ course: loaded.course.title }) : m.general_error_missing_title(),
    }),
  },
];
