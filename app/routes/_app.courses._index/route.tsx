import { type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData, useSearchParams } from "@remix-run/react";
import SearchX from "lucide-react/icons/search-x";
import { pageWords } from "~/components/page-words";
import { ButtonLink } from "~/components/ui/button";
import { EmptyState } from "~/components/ui/empty-state";
import { PageHeader } from "~/components/ui/page-header";
import { Pagination } from "~/components/ui/pagination";
import { coursesPerPage, listTaughtSkills, searchCourses } from "~/domain/catalog/catalog.queries.server";
import { catalogSorts, categories, deliveries, levels } from "~/domain/catalog/course-facets";
import { m } from "~/messages/compiled/messages";
import { readDb } from "~/platform/database.server";
import { requireViewer } from "~/platform/viewer.server";
import { z } from "~/platform/zod";
import { CatalogFilters } from "./catalog-filters";
import { CourseList } from "./course-list";

// A filter that is not understood is no filter: an old bookmark still shows courses.
const filterSchema = z.object({
  q: z
    .string()
    .trim()
    .transform((text) => text.slice(0, 100))
    .optional(),
  category: z.enum(categories).optional().catch(undefined),
  difficulty: z.enum(levels).optional().catch(undefined),
  delivery: z.enum(deliveries).optional().catch(undefined),
  skill: z.string().min(1).max(100).optional().catch(undefined),
  sort: z.enum(catalogSorts).catch("relevance"),
  page: z.coerce.number().int().min(1).max(1_000).catch(1),
});

export async function loader({ request }: LoaderFunctionArgs) {
  const { userId } = await requireViewer(request, "catalog:view");
  const filter = filterSchema.parse(Object.fromEntries(new URL(request.url).searchParams));
  const [{ courses, total }, skills] = await Promise.all([
    searchCourses(readDb(), { userId, filter }),
    listTaughtSkills(readDb()),
  ]);
  if (courses.length === 0 && filter.page > 1) throw redirect(firstPage(request));
  return { filter, skills, courses, total, pages: Math.ceil(total / coursesPerPage) };
}

/** The same list from its beginning, for a page that is no longer there. */
function firstPage(request: Request): string {
  const { pathname, searchParams } = new URL(request.url);
  searchParams.delete("page");
  return `${pathname}?${searchParams}`;
}

export default function Catalog() {
  const { filter, skills, courses, total, pages } = useLoaderData<typeof loader>();
  const [searchParams] = useSearchParams();
  const hrefOf = (page: number) => {
    const params = new URLSearchParams(searchParams);
    params.set("page", String(page));
    return `?${params}`;
  };
  return (
    <>
      <PageHeader title={m.catalog_title()} lead={m.catalog_lead()} />
      <CatalogFilters filter={filter} skills={skills} />
      <p id="results" className="mt-6 mb-3 text-sm text-ink-muted">
        {m.catalog_found({ count: total })}
      </p>
      {courses.length > 0 ? <CourseList courses={courses} /> : <NoCourseFits />}
      <div className="mt-6">
        <Pagination page={filter.page} pages={pages} href={hrefOf} words={pageWords(m.catalog_pages())} />
      </div>
    </>
  );
}

function NoCourseFits() {
  return (
    <EmptyState
      icon={SearchX}
      title={m.catalog_empty_title()}
      action={<ButtonLink to="/courses">{m.catalog_show_all()}</ButtonLink>}
    >
      {m.catalog_empty_text()}
    </EmptyState>
  );
}

export const meta: MetaFunction = () => [{ title: m.general_page_title({ page: m.catalog_title() }) }];
