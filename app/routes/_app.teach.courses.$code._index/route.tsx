import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import ListTree from "lucide-react/icons/list-tree";
import { CourseEditorHeader } from "~/components/course-editor-header";
import { ButtonLink } from "~/components/ui/button";
import { EmptyState } from "~/components/ui/empty-state";
import { findAuthoredCourse } from "~/domain/authoring/authored-course.queries.server";
import { listDeletedItems } from "~/domain/authoring/deleted-items.queries.server";
import { listDraftOutline } from "~/domain/authoring/outline.queries.server";
import { courseCodeSchema } from "~/domain/catalog/course-code";
import { m } from "~/messages/compiled/messages";
import { writeDb } from "~/platform/database.server";
import { notFound, paramsOrNotFound } from "~/platform/http.server";
import { requireViewer } from "~/platform/viewer.server";
import { z } from "~/platform/zod";
import { DeletedItems } from "./deleted-items";
import { OrderedOutline } from "./ordered-outline";
import { OutlineNotice, outlineNotices } from "./outline-notice";
import { useTargetFocus } from "./use-target-focus";

const paramsSchema = z.object({ code: courseCodeSchema });
const noticeSchema = z.enum(outlineNotices).nullable().catch(null);
const itemSchema = z.uuid().nullable().catch(null);

/** Asks the primary: what an author changes they see at once. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request, "course:author");
  const { code } = paramsOrNotFound(paramsSchema, params);
  const found = await findAuthoredCourse(writeDb(), { viewer, code });
  if (!found) throw notFound();
  const [modules, deleted] = await Promise.all([
    listDraftOutline(writeDb(), found.draftId),
    listDeletedItems(writeDb(), { courseId: found.id, now: new Date() }),
  ]);
  const { searchParams } = new URL(request.url);
  return {
    course: { code: found.code, title: found.title, language: found.language, state: found.state },
    modules,
    deleted,
    notice: noticeSchema.parse(searchParams.get("notice")),
    item: itemSchema.parse(searchParams.get("item")),
  };
}

export default function Outline() {
  const { course, modules, deleted, notice, item } = useLoaderData<typeof loader>();
  const address = `/teach/courses/${course.code}`;
  const undo = deleted.find(({ id }) => id === item) ?? null;
  useTargetFocus();
  return (
    <>
      <CourseEditorHeader
        course={course}
        current="outline"
        actions={
          <>
            <ButtonLink to={`${address}/text`}>{m.text_title()}</ButtonLink>
            <ButtonLink to={`${address}/preview`}>{m.authoring_preview_link()}</ButtonLink>
          </>
        }
      />
      <div className="space-y-6">
        {notice ? <OutlineNotice notice={notice} undo={undo} address={address} /> : null}
        {modules.length === 0 ? (
          <EmptyState icon={ListTree} title={m.outline_empty()}>
            {m.outline_empty_text()}
          </EmptyState>
        ) : null}
        <OrderedOutline modules={modules} address={address} />
        <ButtonLink to={`${address}/modules/new`}>{m.outline_add_module()}</ButtonLink>
        <DeletedItems items={deleted} address={address} />
      </div>
    </>
  );
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  {
    title: m.general_page_title({
      page: loaded ? m.outline_title({ course: loaded.course.title }) : m.general_error_missing_title(),
    }),
  },
];
