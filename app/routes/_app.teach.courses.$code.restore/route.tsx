import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import { EditionChanges } from "~/components/edition-changes";
import { EditionLosses } from "~/components/edition-losses";
import { SubmitButton } from "~/components/submit-button";
import { Breadcrumb } from "~/components/ui/breadcrumb";
import { ButtonLink } from "~/components/ui/button";
import { Callout } from "~/components/ui/callout";
import { PageHeader } from "~/components/ui/page-header";
import { findAuthoredCourse } from "~/domain/authoring/authored-course.queries.server";
import { restoreEdition } from "~/domain/authoring/restore-edition.commands.server";
import { courseCodeSchema } from "~/domain/catalog/course-code";
import { m } from "~/messages/compiled/messages";
import { writeDb } from "~/platform/database.server";
import { formValues, notFound, paramsOrNotFound } from "~/platform/http.server";
import { requireViewer } from "~/platform/viewer.server";
import { z } from "~/platform/zod";
import { askedFor, whatRestoringDoes } from "./restored-source.server";

const paramsSchema = z.object({ code: courseCodeSchema });

/** Asks the primary: authors see at once what they change. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request, "course:author");
  const { code } = paramsOrNotFound(paramsSchema, params);
  const course = await findAuthoredCourse(writeDb(), { viewer, code });
  if (!course) throw notFound();
  const { searchParams } = new URL(request.url);
  const from = askedFor(Object.fromEntries(searchParams));
  const { title, language } = course;
  return { course: { code, title, language }, from, ...(await whatRestoringDoes(course, from)) };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request, "course:author");
  const { code } = paramsOrNotFound(paramsSchema, params);
  const from = askedFor(await formValues(request));
  const { outcome } = await restoreEdition(writeDb(), { viewer, code, from, now: new Date() });
  if (outcome === "not-found") throw notFound();
  return redirect(`/teach/courses/${code}/publishing?notice=${outcome}`);
}

type Loaded = Pick<Awaited<ReturnType<typeof loader>>, "course" | "from">;

function titleOf({ course: { title }, from }: Loaded): string {
  return "edition" in from
    ? m.editions_restore_title({ number: from.edition, course: title })
    : m.editions_restore_kept_title({ course: title });
}

export default function RestoreEdition() {
  const { course, from, changes, isKept } = useLoaderData<typeof loader>();
  const title = titleOf({ course, from });
  const address = `/teach/courses/${course.code}/publishing`;
  const crumbs = [
    { to: "/teach", label: m.authoring_title() },
    { to: address, label: course.code },
    { label: title },
  ];
  return (
    <div className="max-w-3xl space-y-6">
      <PageHeader
        title={title}
        lead={m.editions_restore_lead()}
        trail={<Breadcrumb label={m.catalog_breadcrumb()} crumbs={crumbs} />}
      />
      <Callout meaning={isKept ? "soon" : "info"}>
        <EditionLosses changes={changes} language={course.language} />
        <p>{isKept ? m.editions_restore_kept() : m.editions_restore_unchanged()}</p>
      </Callout>
      <Form method="post" className="flex flex-wrap gap-3">
        {"edition" in from ? <input type="hidden" name="edition" value={from.edition} /> : null}
        {"keptId" in from ? <input type="hidden" name="kept" value={from.keptId} /> : null}
        <SubmitButton>{m.editions_restore()}</SubmitButton>
        <ButtonLink to={address}>{m.editions_restore_back()}</ButtonLink>
      </Form>
      <section className="space-y-3">
        <h2 className="text-lg font-semibold">{m.editions_restore_changes()}</h2>
        <EditionChanges changes={changes} language={course.language} />
      </section>
    </div>
  );
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  {
    title: m.general_page_title({ page: loaded ? titleOf(loaded) : m.general_error_missing_title() }),
  },
];
