import { type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData, useSearchParams } from "@remix-run/react";
import Sparkles from "lucide-react/icons/sparkles";
import { ButtonLink } from "~/components/ui/button";
import { EmptyState } from "~/components/ui/empty-state";
import { PageHeader } from "~/components/ui/page-header";
import { Pagination } from "~/components/ui/pagination";
import { Tabs } from "~/components/ui/tabs";
import { findSkillOverview, searchSkills, skillsPerPage } from "~/domain/skills/skills.queries.server";
import { m } from "~/messages/compiled/messages";
import { readDb } from "~/platform/database.server";
import { requireViewer } from "~/platform/viewer.server";
import { z } from "~/platform/zod";
import { SkillFilters } from "./skill-filters";
import { SkillTable } from "./skill-table";

// A filter that is not understood is no filter: an old bookmark still shows skills.
const filterSchema = z.object({
  q: z
    .string()
    .trim()
    .transform((text) => text.replaceAll("\0", "").slice(0, 100))
    .optional(),
  category: z.string().min(1).max(100).optional().catch(undefined),
  show: z.enum(["mine", "all"]).catch("mine"),
  page: z.coerce.number().int().min(1).max(1_000).catch(1),
});

export async function loader({ request }: LoaderFunctionArgs) {
  const { userId } = await requireViewer(request, "skill:claim-own");
  const filter = filterSchema.parse(Object.fromEntries(new URL(request.url).searchParams));
  const [{ skills, total }, { categories, held }] = await Promise.all([
    searchSkills(readDb(), { userId, filter }),
    findSkillOverview(readDb(), userId),
  ]);
  if (skills.length === 0 && filter.page > 1) throw redirect(firstPage(request));
  const pages = Math.ceil(total / skillsPerPage);
  return { filter, skills, total, pages, categories: categories ?? [], held: held ?? 0 };
}

/** The same list from its beginning, for a page that is no longer there. */
function firstPage(request: Request): string {
  const { pathname, searchParams } = new URL(request.url);
  searchParams.delete("page");
  return `${pathname}?${searchParams}`;
}

export default function MySkills() {
  const { filter, skills, total, categories, held } = useLoaderData<typeof loader>();
  const isNarrowed = Boolean(filter.q || filter.category);
  return (
    <>
      <PageHeader
        title={m.skills_title()}
        lead={m.skills_lead()}
        actions={
          <ButtonLink to="/my/skills?show=all" variant="primary">
            {m.skills_add()}
          </ButtonLink>
        }
      />
      <Tabs
        label={m.skills_tabs()}
        tabs={[
          { to: "/my/skills", label: m.skills_tab_mine(), count: held, current: filter.show === "mine" },
          { to: "/my/skills?show=all", label: m.skills_tab_all(), current: filter.show === "all" },
        ]}
        className="mb-6"
      />
      {filter.show === "all" || isNarrowed || held > 5 ? (
        <SkillFilters filter={filter} categories={categories} />
      ) : null}
      {skills.length > 0 ? (
        <>
          <p className="mb-3 text-sm text-ink-muted">{m.skills_found({ count: total })}</p>
          <SkillTable skills={skills} />
        </>
      ) : (
        <NoSkills isNarrowed={isNarrowed} show={filter.show} />
      )}
      <Pages />
    </>
  );
}

function NoSkills({ isNarrowed, show }: { isNarrowed: boolean; show: string }) {
  if (isNarrowed || show === "all") {
    return (
      <EmptyState
        icon={Sparkles}
        title={m.skills_empty_title()}
        action={<ButtonLink to={`/my/skills?show=${show}`}>{m.skills_show_all()}</ButtonLink>}
      >
        {m.skills_empty_text()}
      </EmptyState>
    );
  }
  return (
    <EmptyState
      icon={Sparkles}
      title={m.skills_empty_mine_title()}
      action={<ButtonLink to="/my/skills?show=all">{m.skills_add()}</ButtonLink>}
    >
      {m.skills_empty_mine_text()}
    </EmptyState>
  );
}

function Pages() {
  const { filter, pages } = useLoaderData<typeof loader>();
  const [searchParams] = useSearchParams();
  const hrefOf = (page: number) => {
    const params = new URLSearchParams(searchParams);
    params.set("page", String(page));
    return `?${params}`;
  };
  return (
    <div className="mt-6">
      <Pagination
        page={filter.page}
        pages={pages}
        href={hrefOf}
        words={{
          label: m.skills_pages(),
          previous: m.skills_page_previous(),
          next: m.skills_page_next(),
          page: (number) => m.skills_page_number({ number }),
        }}
      />
    </div>
  );
}

export const meta: MetaFunction = () => [{ title: m.general_page_title({ page: m.skills_title() }) }];
