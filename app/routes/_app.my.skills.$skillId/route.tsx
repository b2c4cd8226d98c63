import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { levelWords } from "~/components/course-words";
import { type SkillProblem, skillProblemWords } from "~/components/skill-words";
import { Badge } from "~/components/ui/badge";
import { Breadcrumb } from "~/components/ui/breadcrumb";
import { Callout } from "~/components/ui/callout";
import { PageHeader } from "~/components/ui/page-header";
import { VerifiedBadge } from "~/components/verified-badge";
import type { Level } from "~/domain/catalog/course-facets";
import { findSkillOf } from "~/domain/skills/skills.queries.server";
import { m } from "~/messages/compiled/messages";
import { readDb } from "~/platform/database.server";
import { notFound, paramsOrNotFound, readForm } from "~/platform/http.server";
import { requireViewer } from "~/platform/viewer.server";
import { z } from "~/platform/zod";
import { LevelForm } from "./level-form";
import { RemoveForm } from "./remove-form";
import { changeLevel, claim, remove } from "./skill-actions.server";
import { SkillEvidence } from "./skill-evidence";
import { SkillPrerequisites } from "./skill-prerequisites";

const paramsSchema = z.object({ skillId: z.uuid() });

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { userId } = await requireViewer(request, "skill:claim-own");
  const { skillId } = paramsOrNotFound(paramsSchema, params);
  const skill = await findSkillOf(readDb(), { userId, skillId });
  if (!skill) throw notFound();
  return { skill, isSaved: new URL(request.url).searchParams.get("notice") === "saved" };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request, "skill:claim-own");
  const own = { viewer, ...paramsOrNotFound(paramsSchema, params) };
  const form = await readForm(request);
  switch (form.get("intent")) {
    case "claim":
      return claim(own, form);
    case "level":
      return changeLevel(own, form);
    case "remove":
      return remove(own);
    default: {
      const problem: SkillProblem = "unknown";
      return data({ reply: undefined, problem }, { status: 400 });
    }
  }
}

// A refusal means that the page shows what is no longer so: read it again.
export const shouldRevalidate = () => true;

export default function Skill() {
  const { skill, isSaved } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const isHeld = skill.level !== null;
  return (
    <div className="max-w-measure">
      <PageHeader
        title={skill.name}
        lead={skill.description}
        trail={
          <Breadcrumb
            label={m.skills_trail()}
            crumbs={[{ to: "/my/skills", label: m.skills_title() }, { label: skill.name }]}
          />
        }
        meta={
          <>
            <Badge>{skill.category}</Badge>
            {isHeld ? <VerifiedBadge {...skill} /> : null}
          </>
        }
      />
      <div className="space-y-6">
        <Notice saved={isSaved && !answer ? skill.level : null} problem={answer?.problem ?? null} />
        <SkillPrerequisites prerequisites={skill.prerequisites ?? []} />
        <LevelForm key={`${skill.id} ${skill.level}`} skill={skill} lastResult={answer?.reply} />
        {isHeld ? (
          <>
            <SkillEvidence skillId={skill.id} evidence={skill.evidence ?? []} />
            <RemoveForm isVerified={skill.verifiedAt !== null} />
          </>
        ) : null}
      </div>
    </div>
  );
}

/** What came of the form: the level that was saved, or why not. */
function Notice({ saved, problem }: { saved: Level | null; problem: SkillProblem | null }) {
  if (problem)
    return (
      <Callout meaning="overdue" role="alert">
        {skillProblemWords(problem)}
      </Callout>
    );
  if (!saved) return null;
  return (
    <Callout meaning="done" role="status">
      {m.skills_saved({ level: levelWords[saved]() })}
    </Callout>
  );
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  { title: m.general_page_title({ page: loaded?.skill.name ?? m.general_error_missing_title() }) },
];
