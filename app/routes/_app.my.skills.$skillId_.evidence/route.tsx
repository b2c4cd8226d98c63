import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { type SkillProblem, skillProblemWords } from "~/components/skill-words";
import { Breadcrumb } from "~/components/ui/breadcrumb";
import { Callout } from "~/components/ui/callout";
import { PageHeader } from "~/components/ui/page-header";
import { findSkillOf } from "~/domain/skills/skills.queries.server";
import { m } from "~/messages/compiled/messages";
import { readDb } from "~/platform/database.server";
import { notFound, paramsOrNotFound, readForm } from "~/platform/http.server";
import { requireViewer } from "~/platform/viewer.server";
import { z } from "~/platform/zod";
import { add, remove } from "./evidence-actions.server";
import { EvidenceForm } from "./evidence-form";
import { EvidenceList } from "./evidence-list";

const paramsSchema = z.object({ skillId: z.uuid() });

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { userId } = await requireViewer(request, "skill:claim-own");
  const { skillId } = paramsOrNotFound(paramsSchema, params);
  const skill = await findSkillOf(readDb(), { userId, skillId });
  if (!skill?.level) throw notFound();
  const { id, name, verifiedAt, evidence } = skill;
  return { skill: { id, name, isVerified: verifiedAt !== null, evidence: evidence ?? [] } };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request, "skill:claim-own");
  const own = { viewer, ...paramsOrNotFound(paramsSchema, params) };
  const form = await readForm(request);
  switch (form.get("intent")) {
    case "add":
      return add(own, form);
    case "remove":
      return remove(own, form);
    default: {
      const problem: SkillProblem = "unknown";
      return data({ reply: undefined, problem }, { status: 400 });
    }
  }
}

// A refusal means that the page shows what is no longer so: read it again.
export const shouldRevalidate = () => true;

export default function Evidence() {
  const { skill } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { id, name, isVerified, evidence } = skill;
  return (
    <div className="max-w-measure">
      <PageHeader
        title={m.skills_evidence_title({ skill: name })}
        trail={
          <Breadcrumb
            label={m.skills_trail()}
            crumbs={[
              { to: "/my/skills", label: m.skills_title() },
              { to: `/my/skills/${id}`, label: name },
              { label: m.skills_evidence() },
            ]}
          />
        }
      />
      <div className="space-y-6">
        {answer?.problem ? (
          <Callout meaning="overdue" role="alert">
            {skillProblemWords(answer.problem)}
          </Callout>
        ) : null}
        <EvidenceList evidence={evidence} isKept={isVerified} />
        {/* A form that was taken begins anew. */}
        <EvidenceForm key={evidence.length} lastResult={answer?.reply} />
        <p>
          <Link to={`/my/skills/${id}`} className="text-accent-ink underline underline-offset-3">
            {m.skills_evidence_back()}
          </Link>
        </p>
      </div>
    </div>
  );
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  {
    title: m.general_page_title({
      page: loaded ? m.skills_evidence_title({ skill: loaded.skill.name }) : m.general_error_missing_title(),
    }),
  },
];
