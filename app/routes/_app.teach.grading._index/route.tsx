import { type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { gradingNotice } from "~/components/grading-notices";
import { pageWords } from "~/components/page-words";
import { TeachTabs } from "~/components/teach-tabs";
import { Callout } from "~/components/ui/callout";
import { PageHeader } from "~/components/ui/page-header";
import { Pagination } from "~/components/ui/pagination";
import {
  attemptsPerPage,
  findGradedAttempt,
  listAssessmentsToGrade,
  listAttemptsToGrade,
} from "~/domain/assessment/grading.queries.server";
import { gradingFilterSchema, gradingSearch } from "~/domain/assessment/grading-filter";
import { m } from "~/messages/compiled/messages";
import { writeDb } from "~/platform/database.server";
import { requireViewer } from "~/platform/viewer.server";
import { z } from "~/platform/zod";
import { GradingFilters } from "./grading-filters";
import { GradingTable } from "./grading-table";

const noticeSchema = z.object({
  notice: z.enum(["graded", "marked"]).nullable().catch(null),
  /** The attempt that the notice is about. */
  of: z.uuid().nullable().catch(null),
});

/** Asks the primary: who marks sees at once what is left. */
export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request, "assessment:grade");
  const { pathname, searchParams } = new URL(request.url);
  const asked = gradingFilterSchema.parse(Object.fromEntries(searchParams));
  const { page, assessment: lessonId, ...filter } = asked;
  const { notice, of } = noticeSchema.parse({ notice: null, of: null, ...Object.fromEntries(searchParams) });
  const [{ attempts, total }, assessments, saved] = await Promise.all([
    listAttemptsToGrade(writeDb(), { viewer, filter: { ...filter, lessonId }, page }),
    listAssessmentsToGrade(writeDb(), viewer),
    of ? findGradedAttempt(writeDb(), { viewer, attemptId: of }) : null,
  ]);
  if (attempts.length === 0 && page > 1) throw redirect(`${pathname}?${gradingSearch(asked)}`);
  const pages = Math.ceil(total / attemptsPerPage);
  return { asked, attempts, total, pages, assessments, notice, savedOf: saved?.learner ?? null };
}

export default function GradingQueue() {
  const { asked, attempts, total, pages, assessments, notice, savedOf } = useLoaderData<typeof loader>();
  const search = gradingSearch(asked);
  const hrefOf = (page: number) => `?${new URLSearchParams([...search, ["page", String(page)]])}`;
  return (
    <>
      <PageHeader title={m.grading_title()} lead={m.grading_lead()} />
      <TeachTabs current="grading" />
      {notice ? (
        <Callout meaning="done" role="status" className="mb-6">
          <p>{gradingNotice(notice, savedOf)}</p>
        </Callout>
      ) : null}
      <GradingFilters asked={asked} assessments={assessments} />
      <p id="results" className="mt-6 mb-3 text-sm text-ink-muted">
        {m.grading_found({ count: total })}
      </p>
      <GradingTable attempts={attempts} asked={asked} />
      <div className="mt-6">
        <Pagination page={asked.page} pages={pages} href={hrefOf} words={pageWords(m.grading_pages())} />
      </div>
    </>
  );
}

export const meta: MetaFunction = () => [{ title: m.general_page_title({ page: m.grading_title() }) }];
