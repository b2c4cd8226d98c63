import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import Download from "lucide-react/icons/download";
import { Breadcrumb } from "~/components/ui/breadcrumb";
import { Button } from "~/components/ui/button";
import { Callout } from "~/components/ui/callout";
import { Card } from "~/components/ui/card";
import { PageHeader } from "~/components/ui/page-header";
import { findAuthoredCourse } from "~/domain/authoring/authored-course.queries.server";
import { courseCodeSchema } from "~/domain/catalog/course-code";
import { m } from "~/messages/compiled/messages";
import { writeDb } from "~/platform/database.server";
import { notFound, paramsOrNotFound } from "~/platform/http.server";
import { requireViewer } from "~/platform/viewer.server";
import { z } from "~/platform/zod";
import { answerTextForm } from "./text-answers.server";
import { TextImportForm } from "./text-import-form";

const paramsSchema = z.object({ code: courseCodeSchema });

/** Asks the primary: authors see at once what they change. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request, "course:author");
  const { code } = paramsOrNotFound(paramsSchema, params);
  const course = await findAuthoredCourse(writeDb(), { viewer, code });
  if (!course) throw notFound();
  const isUsed = new URL(request.url).searchParams.get("notice") === "used";
  return { course: { code, title: course.title, language: course.language }, isUsed };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request, "course:author");
  const { code } = paramsOrNotFound(paramsSchema, params);
  const answer = await answerTextForm({ viewer, code }, request);
  if ("importId" in answer) return redirect(`/teach/courses/${code}/text/${answer.importId}`);
  return data({ refusal: answer.refusal }, { status: answer.status });
}

export default function CourseText() {
  const { course, isUsed } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const address = `/teach/courses/${course.code}`;
  const crumbs = [
    { to: "/teach", label: m.authoring_title() },
    { to: address, label: course.code },
    { label: m.text_title() },
  ];
  return (
    <div className="max-w-3xl space-y-6">
      <PageHeader
        title={m.text_title()}
        lead={<span lang={course.language}>{course.title}</span>}
        trail={<Breadcrumb label={m.catalog_breadcrumb()} crumbs={crumbs} />}
      />
      {isUsed && !answer ? (
        <Callout meaning="info" role="status">
          <p>{m.text_used()}</p>
        </Callout>
      ) : null}
      <Card title={m.text_export()}>
        <p className="mb-4 text-sm text-ink-muted">{m.text_export_hint()}</p>
        {/* A plain form: the answer is a file, which the browser keeps. */}
        <form method="post" action={`${address}/text.zip`}>
          <Button type="submit">
            <Download aria-hidden />
            {m.text_export_button()}
          </Button>
        </form>
      </Card>
      <TextImportForm refusal={answer?.refusal ?? null} />
    </div>
  );
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  {
    title: m.general_page_title({
      page: loaded ? `${m.text_title()}: ${loaded.course.title}` : m.general_error_missing_title(),
    }),
  },
];
