import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { pageWords } from "~/components/page-words";
import { TeachTabs } from "~/components/teach-tabs";
import { ButtonLink } from "~/components/ui/button";
import { PageHeader } from "~/components/ui/page-header";
import { Pagination } from "~/components/ui/pagination";
import { categoryLabel, categoryTree } from "~/domain/questions/category-tree";
import {
  type AskedQuestions,
  questionFilterSchema,
  questionFilterSearch,
} from "~/domain/questions/question-filter";
import { seenValue } from "~/domain/questions/question-selection";
import {
  listQuestionCategories,
  listQuestions,
  listQuestionTags,
  questionsPerPage,
} from "~/domain/questions/questions.queries.server";
import { m } from "~/messages/compiled/messages";
import { writeDb } from "~/platform/database.server";
import { formLists } from "~/platform/http.server";
import { requireViewer } from "~/platform/viewer.server";
import { ChangeStates } from "./change-states";
import { QuestionFilters } from "./question-filters";
import { QuestionTable } from "./question-table";
import { answerToSelection, askedFilter, foundVersions, readNotice } from "./states-answer.server";
import { StatesNotice } from "./states-notice";

/** Asks the primary: authors see at once what they change. */
export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request, "question:author");
  const { pathname, searchParams } = new URL(request.url);
  const filter = questionFilterSchema.parse(Object.fromEntries(searchParams));
  const { page } = filter;
  const [categories, tags] = await Promise.all([
    listQuestionCategories(writeDb(), viewer),
    listQuestionTags(writeDb(), viewer),
  ]);
  const asked = askedFilter(filter, categories);
  const { questions, total } = await listQuestions(writeDb(), { viewer, filter: asked, page });
  if (questions.length === 0 && page > 1) throw redirect(`${pathname}?${questionFilterSearch(filter)}`);
  const labels = categoryTree(categories).map((each) => ({ value: each.id, label: categoryLabel(each) }));
  return {
    ...{ filter, categories: labels, tags, questions, total },
    pages: Math.ceil(total / questionsPerPage),
    found: total > questions.length ? await foundVersions(viewer, asked) : null,
    notice: readNotice(searchParams),
  };
}

/** Gives several questions another state. */
export async function action({ request }: ActionFunctionArgs) {
  const viewer = await requireViewer(request, "question:author");
  const answer = await answerToSelection(viewer, await formLists(request), new URL(request.url));
  if ("to" in answer) return redirect(answer.to);
  return data(answer.problem, { status: answer.status });
}

// What could not be done shows the list as it is now.
export const shouldRevalidate = () => true;

export default function QuestionBank() {
  const { filter, categories, tags, questions, total, pages, found, notice } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>();
  const search = questionFilterSearch(filter);
  const hrefOf = (page: number) => `?${new URLSearchParams([...search, ["page", String(page)]])}`;
  const isNarrowed = search.size > 0;
  return (
    <>
      <PageHeader
        title={m.questions_title()}
        lead={m.questions_lead()}
        actions={<Actions filter={filter} hasCategories={categories.length > 0} />}
      />
      <TeachTabs current="questions" />
      <QuestionFilters filter={filter} categories={categories} tags={tags} isNarrowed={isNarrowed} />
      <p id="results" className="mt-6 mb-3 text-sm text-ink-muted">
        {m.questions_found({ count: total })}
      </p>
      <StatesNotice notice={problem ? null : notice} problem={problem ?? null} />
      <ChangeStates key={seenKey(questions)} questions={questions} total={total} found={found}>
        <QuestionTable questions={questions} hasCategories={categories.length > 0} isNarrowed={isNarrowed} />
      </ChangeStates>
      <div className="mt-6">
        <Pagination page={filter.page} pages={pages} href={hrefOf} words={pageWords(m.questions_pages())} />
      </div>
    </>
  );
}

/** What has changed begins a new form, with nothing ticked. */
function seenKey(questions: Parameters<typeof seenValue>[0][]): string {
  return questions.map(seenValue).join();
}

function Actions({ filter, hasCategories }: { filter: AskedQuestions; hasCategories: boolean }) {
  const { category } = filter;
  const search = category ? `?${new URLSearchParams({ category })}` : "";
  return (
    <>
      <ButtonLink to="/teach/questions/categories">{m.questions_categories()}</ButtonLink>
      <ButtonLink to={`/teach/questions/import${search}`}>{m.transfer_import_title()}</ButtonLink>
      <ButtonLink to={`/teach/questions/export?${questionFilterSearch(filter)}`}>
        {m.transfer_export_title()}
      </ButtonLink>
      {hasCategories ? (
        <ButtonLink to={`/teach/questions/new${search}`} variant="primary">
          {m.questions_new()}
        </ButtonLink>
      ) : null}
    </>
  );
}

export const meta: MetaFunction = () => [{ title: m.general_page_title({ page: m.questions_title() }) }];
