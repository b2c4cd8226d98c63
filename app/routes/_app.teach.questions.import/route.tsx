import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { NoQuestionCategory } from "~/components/no-question-category";
import { Breadcrumb } from "~/components/ui/breadcrumb";
import { Callout } from "~/components/ui/callout";
import { Card } from "~/components/ui/card";
import { TextLink } from "~/components/ui/link";
import { PageHeader } from "~/components/ui/page-header";
import { categoryLabel, categoryTree } from "~/domain/questions/category-tree";
import { listQuestionCategories } from "~/domain/questions/questions.queries.server";
import { m } from "~/messages/compiled/messages";
import { writeDb } from "~/platform/database.server";
import { requireViewer } from "~/platform/viewer.server";
import { z } from "~/platform/zod";
import { CheckedQuestions } from "./checked-questions";
import { answerImport } from "./import-answers.server";
import { ImportForm } from "./import-form";

const searchSchema = z.object({
  category: z.uuid().nullable().catch(null),
  /** How many have just been imported. */
  count: z.coerce.number().int().min(1).nullable().catch(null),
  state: z.enum(["draft", "ready"]).catch("draft"),
});

/** Asks the primary: authors see at once what they change. */
export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request, "question:author");
  const { searchParams } = new URL(request.url);
  const categories = categoryTree(await listQuestionCategories(writeDb(), viewer));
  return {
    ...searchSchema.parse(Object.fromEntries(searchParams)),
    categories: categories.map((each) => ({ value: each.id, label: categoryLabel(each) })),
  };
}

export async function action({ request }: ActionFunctionArgs) {
  const viewer = await requireViewer(request, "question:author");
  const answer = await answerImport(viewer, request);
  if ("done" in answer) {
    const { category, count, state } = answer.done;
    const search = new URLSearchParams({ category, count: String(count), state });
    return redirect(`/teach/questions/import?${search}`);
  }
  const { status, ...reply } = answer;
  return data(reply, { status });
}

export default function ImportQuestions() {
  const { categories, category, count, state } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { values = {}, problem = null, checked = null } = answer ?? {};
  const crumbs = [
    { to: "/teach/questions", label: m.questions_title() },
    { label: m.transfer_import_title() },
  ];
  const target = categories.find(({ value }) => value === checked?.category)?.label ?? "";
  return (
    <div className="max-w-measure">
      <PageHeader
        title={m.transfer_import_title()}
        lead={m.transfer_import_lead()}
        trail={<Breadcrumb label={m.catalog_breadcrumb()} crumbs={crumbs} />}
      />
      <div className="space-y-6">
        {count && !answer ? <Imported count={count} state={state} category={category} /> : null}
        {checked ? <CheckedQuestions checked={checked} category={target} /> : null}
        {categories.length === 0 ? (
          <NoQuestionCategory />
        ) : (
          <Card title={m.transfer_what_to_import()}>
            <ImportForm
              {...{ categories, category, values, problem }}
              isChecked={(checked?.count ?? 0) > 0}
            />
          </Card>
        )}
      </div>
    </div>
  );
}

interface ImportedProps {
  count: number;
  state: "draft" | "ready";
  category: string | null;
}

function Imported({ count, state, category }: ImportedProps) {
  return (
    <Callout meaning="done" role="status">
      <p>{state === "ready" ? m.transfer_imported_ready({ count }) : m.transfer_imported({ count })}</p>
      <p>
        <TextLink to={`/teach/questions${category ? `?category=${category}` : ""}`}>
          {m.transfer_see_imported()}
        </TextLink>
      </p>
    </Callout>
  );
}

export const meta: MetaFunction = () => [
  { title: m.general_page_title({ page: m.transfer_import_title() }) },
];
