import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData, useLocation } from "@remix-run/react";
import { FormErrors } from "~/components/form-errors";
import { Breadcrumb } from "~/components/ui/breadcrumb";
import { Callout } from "~/components/ui/callout";
import { PageHeader } from "~/components/ui/page-header";
import { categoryTree } from "~/domain/questions/category-tree";
import {
  listCategoriesWithCounts,
  listCoursesWithQuestions,
} from "~/domain/questions/question-categories.queries.server";
import { m } from "~/messages/compiled/messages";
import { writeDb } from "~/platform/database.server";
import { formValues } from "~/platform/http.server";
import { requireViewer } from "~/platform/viewer.server";
import { z } from "~/platform/zod";
import { answerCategoryForm } from "./category-answers.server";
import { CategoryList } from "./category-list";
import { categoryNoticeWords, categoryProblemWords } from "./category-words";
import { NewCategory } from "./new-category";

const noticeSchema = z.enum(["created", "renamed", "deleted"]).nullable().catch(null);

/** Asks the primary: authors see at once what they change. */
export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request, "question:author");
  const [categories, courses] = await Promise.all([
    listCategoriesWithCounts(writeDb(), viewer),
    listCoursesWithQuestions(writeDb(), viewer),
  ]);
  const notice = noticeSchema.parse(new URL(request.url).searchParams.get("notice"));
  return { categories: categoryTree(categories), courses, notice };
}

export async function action({ request }: ActionFunctionArgs) {
  const viewer = await requireViewer(request, "question:author");
  const answer = await answerCategoryForm(viewer, await formValues(request));
  if (answer.done) return redirect(`/teach/questions/categories?notice=${answer.done}`);
  const { status, done: _, ...reply } = answer;
  return data(reply, { status });
}

// A refusal means that the page shows what is no longer so: read it again.
export const shouldRevalidate = () => true;

export default function Categories() {
  const { categories, courses, notice } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>() ?? null;
  const location = useLocation();
  const { categoryId } = answer?.values ?? {};
  const place = answer?.field ? (categoryId ? `name-${categoryId}` : answer.field) : undefined;
  const problems = answer ? [{ id: place, message: categoryProblemWords[answer.problem]() }] : [];
  const crumbs = [
    { to: "/teach/questions", label: m.questions_title() },
    { label: m.questions_categories() },
  ];
  return (
    <div className="max-w-measure">
      <PageHeader
        title={m.questions_categories()}
        lead={m.questions_categories_lead()}
        trail={<Breadcrumb label={m.catalog_breadcrumb()} crumbs={crumbs} />}
      />
      <div className="space-y-6">
        <FormErrors problems={problems} />
        {notice && !answer ? (
          <Callout meaning="done" role="status">
            <p>{categoryNoticeWords[notice]()}</p>
          </Callout>
        ) : null}
        <CategoryList categories={categories} answer={answer} />
        {/* A category that was made begins a new form. */}
        <NewCategory
          key={answer ? "again" : location.key}
          categories={categories}
          courses={courses}
          answer={answer}
        />
      </div>
    </div>
  );
}

export const meta: MetaFunction = () => [{ title: m.general_page_title({ page: m.questions_categories() }) }];
