import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import { FormField, FormSelect } from "~/components/form-field";
import { QuestionChoices } from "~/components/question-choices";
import { questionFormatChoices, questionFormatWords } from "~/components/question-format-words";
import { Breadcrumb } from "~/components/ui/breadcrumb";
import { Button, ButtonAnchor } from "~/components/ui/button";
import { Card } from "~/components/ui/card";
import { PageHeader } from "~/components/ui/page-header";
import type { WriteProblem } from "~/domain/questions/formats/written-question";
import { exportQuestions } from "~/domain/questions/question-export.server";
import {
  type AskedQuestions,
  questionFilterSchema,
  questionFilterSearch,
} from "~/domain/questions/question-filter";
import { exportFormatSchema } from "~/domain/questions/question-transfer-form";
import { listQuestionTags } from "~/domain/questions/questions.queries.server";
import { m } from "~/messages/compiled/messages";
import { writeDb } from "~/platform/database.server";
import { requireViewer } from "~/platform/viewer.server";
import { type FoundWriteProblems, LeftOut } from "./left-out";

/** Asks the primary: authors see at once what they change. */
export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request, "question:author");
  const search = Object.fromEntries(new URL(request.url).searchParams);
  const format = exportFormatSchema.parse(search.format);
  const filter = questionFilterSchema.parse(search);
  const [{ text: _, problems, ...file }, tags] = await Promise.all([
    exportQuestions(writeDb(), { viewer, filter, format }, null),
    listQuestionTags(writeDb(), viewer),
  ]);
  const skipped = foundIn(problems.filter(({ isSkipped }) => isSkipped));
  const partly = foundIn(problems.filter(({ isSkipped }) => !isSkipped));
  return { ...file, skipped, partly, tags, filter, format };
}

function foundIn(problems: readonly WriteProblem[]): FoundWriteProblems {
  return { count: problems.length, first: problems.slice(0, 200) };
}

type Loaded = ReturnType<typeof useLoaderData<typeof loader>>;

export default function ExportQuestions() {
  const loaded = useLoaderData<typeof loader>();
  const crumbs = [
    { to: "/teach/questions", label: m.questions_title() },
    { label: m.transfer_export_title() },
  ];
  return (
    <>
      <PageHeader
        title={m.transfer_export_title()}
        lead={m.transfer_export_lead()}
        trail={<Breadcrumb label={m.catalog_breadcrumb()} crumbs={crumbs} />}
      />
      <div className="space-y-6">
        <ChooseExport {...loaded} />
        <ExportedFile {...loaded} />
      </div>
    </>
  );
}

function ChooseExport({ filter, format, categories, tags }: Loaded) {
  return (
    <Form key={JSON.stringify({ ...filter, format })} className="space-y-3">
      <FormField
        name="q"
        type="search"
        label={m.questions_search_label()}
        defaultValue={filter.q}
        maxLength={100}
      />
      <QuestionChoices filter={filter} categories={categories} tags={tags} />
      <FormSelect
        name="format"
        label={m.transfer_format()}
        options={questionFormatChoices()}
        defaultValue={format}
      />
      <Button type="submit">{m.catalog_apply()}</Button>
    </Form>
  );
}

function ExportedFile({ filter, format, count, isCut, skipped, partly }: Loaded) {
  const written = count - skipped.count;
  return (
    <Card title={m.transfer_file_of({ format: questionFormatWords[format]() })}>
      <div className="space-y-5">
        <p>{m.transfer_written({ count: written })}</p>
        {isCut ? <p>{m.transfer_cut({ count })}</p> : null}
        <LeftOut title={m.transfer_write_skipped({ count: skipped.count })} problems={skipped} />
        <LeftOut title={m.transfer_write_partly({ count: partly.count })} problems={partly} />
        {written > 0 ? (
          <ButtonAnchor variant="primary" href={fileHref(filter, format)} download>
            {m.transfer_download()}
          </ButtonAnchor>
        ) : null}
      </div>
    </Card>
  );
}

function fileHref(filter: AskedQuestions, format: string): string {
  return `/teach/questions/export/file?${new URLSearchParams([...questionFilterSearch(filter), ["format", format]])}`;
}

export const meta: MetaFunction = () => [
  { title: m.general_page_title({ page: m.transfer_export_title() }) },
];
