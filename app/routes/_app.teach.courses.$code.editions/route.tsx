import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import { CourseEditorHeader } from "~/components/course-editor-header";
import { EditionChanges } from "~/components/edition-changes";
import { FormSelect } from "~/components/form-field";
import { Button } from "~/components/ui/button";
import { Card } from "~/components/ui/card";
import { findAuthoredCourse } from "~/domain/authoring/authored-course.queries.server";
import { compareEditions } from "~/domain/authoring/compare-editions.server";
import { findEdition, readEdition } from "~/domain/authoring/edition-contents.queries.server";
import { listRevisions } from "~/domain/authoring/publishing.queries.server";
import { courseCodeSchema } from "~/domain/catalog/course-code";
import { m } from "~/messages/compiled/messages";
import { writeDb } from "~/platform/database.server";
import { notFound, paramsOrNotFound } from "~/platform/http.server";
import { requireViewer } from "~/platform/viewer.server";
import { z } from "~/platform/zod";

const paramsSchema = z.object({ code: courseCodeSchema });
const editionSchema = z.union([z.literal("draft"), z.coerce.number().int().min(1).max(100_000)]);

/** Asks the primary: authors see at once what they change. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request, "course:author");
  const { code } = paramsOrNotFound(paramsSchema, params);
  const course = await findAuthoredCourse(writeDb(), { viewer, code });
  if (!course) throw notFound();
  const { id: courseId, title, language, state } = course;
  const numbers = (await listRevisions(writeDb(), courseId)).map(({ number }) => number);
  const { searchParams } = new URL(request.url);
  const from = editionSchema.catch(numbers[0] ?? "draft").parse(searchParams.get("from"));
  const to = editionSchema.catch("draft").parse(searchParams.get("to"));
  const [before, after] = await Promise.all(
    [from, to].map((edition) => findEdition(writeDb(), { courseId, edition })),
  );
  if (!before || !after) throw notFound();
  const changes = compareEditions(await readEdition(writeDb(), before), await readEdition(writeDb(), after));
  return { course: { code, title, language, state }, numbers, from, to, changes };
}

export default function CompareEditions() {
  const { course, from, to, changes } = useLoaderData<typeof loader>();
  return (
    <>
      <CourseEditorHeader course={course} current="publishing" />
      <div className="max-w-3xl space-y-6">
        <ChooseEditions key={`${from}:${to}`} />
        <section className="space-y-3">
          <h2 className="text-lg font-semibold">{m.editions_count({ count: changes.length })}</h2>
          <EditionChanges changes={changes} language={course.language} />
        </section>
      </div>
    </>
  );
}

function ChooseEditions() {
  const { numbers, from, to } = useLoaderData<typeof loader>();
  const options = [
    { value: "draft", label: m.editions_draft() },
    ...numbers.map((number) => ({ value: String(number), label: m.authoring_revision_number({ number }) })),
  ];
  return (
    <Card title={m.editions_title()}>
      <Form method="get" className="flex flex-wrap items-end gap-3">
        <FormSelect name="from" label={m.editions_from()} options={options} defaultValue={String(from)} />
        <FormSelect name="to" label={m.editions_to()} options={options} defaultValue={String(to)} />
        <Button type="submit">{m.editions_compare()}</Button>
      </Form>
    </Card>
  );
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  {
    title: m.general_page_title({
      page: loaded ? m.editions_title_of({ course: loaded.course.title }) : m.general_error_missing_title(),
    }),
  },
];
