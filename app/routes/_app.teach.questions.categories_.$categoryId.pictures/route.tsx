import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { FileList } from "~/components/file-list";
import { Breadcrumb } from "~/components/ui/breadcrumb";
import { Callout } from "~/components/ui/callout";
import { Card } from "~/components/ui/card";
import { PageHeader } from "~/components/ui/page-header";
import { UploadForm } from "~/components/upload-form";
import { pictureMarkdown } from "~/domain/authoring/lesson-files";
import { fileHref } from "~/domain/files/file-name";
import { imageMediaTypes } from "~/domain/files/media-types";
import {
  findPictureCategory,
  listQuestionPictures,
} from "~/domain/questions/question-pictures.queries.server";
import { m } from "~/messages/compiled/messages";
import { writeDb } from "~/platform/database.server";
import { notFound, paramsOrNotFound } from "~/platform/http.server";
import { requireViewer } from "~/platform/viewer.server";
import { z } from "~/platform/zod";
import { answerPictureForm } from "./picture-answers.server";

const paramsSchema = z.object({ categoryId: z.uuid() });
const noticeSchema = z.enum(["added", "removed"]).nullable().catch(null);

/** Asks the primary: what an author adds they see at once. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request, "question:author");
  const { categoryId } = paramsOrNotFound(paramsSchema, params);
  const category = await findPictureCategory(writeDb(), { viewer, categoryId });
  if (!category) throw notFound();
  const files = await listQuestionPictures(writeDb(), categoryId);
  return {
    category: { name: category.name, mayEdit: category.mayEdit },
    files: files.map((file) => {
      const href = fileHref(file);
      return { ...file, href, durationSeconds: null, markdown: pictureMarkdown({ href, name: file.name }) };
    }),
    notice: noticeSchema.parse(new URL(request.url).searchParams.get("notice")),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request, "question:author");
  const { categoryId } = paramsOrNotFound(paramsSchema, params);
  const answer = await answerPictureForm({ viewer, categoryId }, request);
  if ("problem" in answer) return data({ problem: answer.problem }, { status: answer.status });
  return redirect(`/teach/questions/categories/${categoryId}/pictures?notice=${answer.done}`);
}

// After a refusal as well the list is shown as it is now.
export const shouldRevalidate = () => true;

const notices = { added: m.files_notice_added, removed: m.files_notice_removed };

export default function QuestionPictures() {
  const { category, files, notice } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const crumbs = [
    { to: "/teach/questions", label: m.questions_title() },
    { to: "/teach/questions/categories", label: m.questions_categories() },
    { label: category.name },
  ];
  return (
    <>
      <PageHeader
        title={m.questions_pictures_of({ category: category.name })}
        lead={m.questions_pictures_lead()}
        trail={<Breadcrumb label={m.catalog_breadcrumb()} crumbs={crumbs} />}
      />
      <div className="max-w-3xl space-y-6">
        {notice && !answer ? (
          <Callout meaning="done" role="status">
            <p>{notices[notice]()}</p>
          </Callout>
        ) : null}
        <Card title={m.files_add()}>
          <UploadForm
            problem={answer?.problem ?? null}
            accept={imageMediaTypes.join(",")}
            hint={m.questions_pictures_hint()}
          />
        </Card>
        <FileList files={files} empty={m.questions_pictures_empty()} />
      </div>
    </>
  );
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  {
    title: m.general_page_title({
      page: loaded
        ? m.questions_pictures_of({ category: loaded.category.name })
        : m.general_error_missing_title(),
    }),
  },
];
