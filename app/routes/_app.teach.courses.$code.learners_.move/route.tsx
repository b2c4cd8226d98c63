import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { Breadcrumb } from "~/components/ui/breadcrumb";
import { ButtonLink } from "~/components/ui/button";
import { PageHeader } from "~/components/ui/page-header";
import { findAuthoredCourse } from "~/domain/authoring/authored-course.queries.server";
import { findEdition } from "~/domain/authoring/edition-contents.queries.server";
import { mostMoved } from "~/domain/authoring/learner-filter";
import { previewMoves } from "~/domain/authoring/learners.queries.server";
import { moveLearners } from "~/domain/authoring/move-learners.commands.server";
import { courseCodeSchema } from "~/domain/catalog/course-code";
import { m } from "~/messages/compiled/messages";
import { writeDb } from "~/platform/database.server";
import { formLists, notFound, paramsOrNotFound } from "~/platform/http.server";
import { requireViewer } from "~/platform/viewer.server";
import { z } from "~/platform/zod";
import { MoveForm } from "./move-form";

const paramsSchema = z.object({ code: courseCodeSchema });
const askedSchema = z.object({
  edition: z.coerce.number().int().min(1).max(100_000),
  enrolmentIds: z.array(z.uuid()).max(mostMoved),
});

function askedFor(sent: URLSearchParams | FormData) {
  return paramsOrNotFound(askedSchema, {
    edition: sent.get("edition"),
    enrolmentIds: sent.getAll("enrolment"),
  });
}

/** Asks the primary: authors see at once what they change. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request, "course:author");
  const { code } = paramsOrNotFound(paramsSchema, params);
  const course = await findAuthoredCourse(writeDb(), { viewer, code });
  if (!course) throw notFound();
  const { searchParams } = new URL(request.url);
  const { edition, enrolmentIds: chosen } = askedFor(searchParams);
  const target = await findEdition(writeDb(), { courseId: course.id, edition });
  if (!target) throw notFound();
  const enrolmentIds = searchParams.get("all") === "on" ? ("all" as const) : chosen;
  const moves = await previewMoves(writeDb(), { courseId: course.id, ...target, enrolmentIds });
  const { title, language } = course;
  return { course: { code, title, language }, edition, moves };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request, "course:author");
  const { code } = paramsOrNotFound(paramsSchema, params);
  const asked = askedFor(await formLists(request));
  const move = await moveLearners(writeDb(), { viewer, code, ...asked, now: new Date() });
  if (move.outcome === "not-found") throw notFound();
  return redirect(`/teach/courses/${code}/learners?moved=${move.count}`);
}

export default function MoveLearners() {
  const { course, edition, moves } = useLoaderData<typeof loader>();
  const back = `/teach/courses/${course.code}/learners`;
  const title = m.learners_move_title({ number: edition });
  const crumbs = [
    { to: "/teach", label: m.authoring_title() },
    { to: back, label: course.code },
    { label: title },
  ];
  return (
    <>
      <PageHeader
        title={title}
        lead={m.learners_move_lead()}
        trail={<Breadcrumb label={m.catalog_breadcrumb()} crumbs={crumbs} />}
      />
      {moves.length === 0 ? (
        <div className="space-y-4">
          <p>{m.learners_move_nobody()}</p>
          <ButtonLink to={back}>{m.learners_back()}</ButtonLink>
        </div>
      ) : (
        <MoveForm moves={moves} edition={edition} language={course.language} back={back} />
      )}
    </>
  );
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  {
    title: m.general_page_title({
      page: loaded ? m.learners_move_title({ number: loaded.edition }) : m.general_error_missing_title(),
    }),
  },
];
