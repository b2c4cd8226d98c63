import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { AssessmentTabs } from "~/components/assessment-tabs";
import { FormErrors } from "~/components/form-errors";
import { OutlineEditorFrame } from "~/components/outline-editor-frame";
import { Callout } from "~/components/ui/callout";
import { changeAssessmentItems } from "~/domain/assessment/assessment-items.commands.server";
import { findDraftAssessment } from "~/domain/assessment/draft-assessment.queries.server";
import { readItemChange } from "~/domain/assessment/item-form";
import { courseCodeSchema } from "~/domain/catalog/course-code";
import { listQuestionCategories, listQuestionTags } from "~/domain/questions/questions.queries.server";
import { m } from "~/messages/compiled/messages";
import { writeDb } from "~/platform/database.server";
import { formLists, notFound, paramsOrNotFound } from "~/platform/http.server";
import { requireViewer } from "~/platform/viewer.server";
import { z } from "~/platform/zod";
import { AddDraw } from "./add-draw";
import { AddQuestions } from "./add-questions";
import { shownItems } from "./asked-items.server";
import { ItemList } from "./item-list";
import { itemProblems } from "./item-words";
import { NotPlayable } from "./not-playable";
import { offeredQuestions } from "./offered-questions.server";

const paramsSchema = z.object({
  code: courseCodeSchema,
  assessmentId: z.uuid(),
});
const noticeSchema = z.enum(["created", "changed"]).nullable().catch(null);

/** Asks the primary: what an author changes they see at once. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request, "course:author");
  const { code, assessmentId: lessonId } = paramsOrNotFound(paramsSchema, params);
  const draft = await findDraftAssessment(writeDb(), { viewer, code, lessonId });
  if (!draft) throw notFound();
  const { course, lesson, settings } = draft;
  const { searchParams } = new URL(request.url);
  const [categories, tags] = await Promise.all([
    listQuestionCategories(writeDb(), viewer),
    listQuestionTags(writeDb(), viewer),
  ]);
  const author = { userId: viewer.userId, role: viewer.role };
  const [{ items, shortages }, offered] = await Promise.all([
    shownItems(writeDb(), { items: settings.items, courseId: course.id, categories, author }),
    offeredQuestions(writeDb(), { viewer, searchParams, categories }),
  ]);
  return {
    course: { code: course.code, title: course.title, language: course.language },
    assessment: { lessonId, title: lesson.title },
    items,
    shortages,
    offered,
    tags,
    notice: noticeSchema.parse(searchParams.get("notice")),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request, "course:author");
  const { code, assessmentId: lessonId } = paramsOrNotFound(paramsSchema, params);
  const form = await formLists(request);
  const asked = readItemChange(form);
  if (!asked) throw notFound();
  const values = Object.fromEntries(
    [...form].filter((entry): entry is [string, string] => typeof entry[1] === "string"),
  );
  if ("problems" in asked) return data({ problems: asked.problems, values }, { status: 400 });
  const { change } = asked;
  const changing = await changeAssessmentItems(writeDb(), { viewer, code, lessonId, change });
  switch (changing.outcome) {
    case "changed": {
      const { searchParams } = new URL(request.url);
      searchParams.set("notice", "changed");
      const hash = change.kind === "move" ? `#row-${change.key}` : "";
      return redirect(`/teach/courses/${code}/assessments/${lessonId}/questions?${searchParams}${hash}`);
    }
    case "gone":
    case "too-many":
      return data({ problems: { form: changing.outcome }, values }, { status: 409 });
    case "not-found":
      throw notFound();
    default:
      return changing satisfies never;
  }
}

// A refusal because somebody else has changed the list shows the list as it is now.
export const shouldRevalidate = () => true;

const notices = { created: m.quiz_notice_created, changed: m.quiz_notice_changed };

export default function EditQuestions() {
  const { course, assessment, items, shortages, offered, tags, notice } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { lessonId, title } = assessment;
  return (
    <OutlineEditorFrame course={course} title={title} isSaved={false}>
      <AssessmentTabs code={course.code} assessmentId={lessonId} current="questions" />
      <div className="space-y-6">
        <FormErrors problems={itemProblems(answer?.problems ?? {}, answer?.values.key)} />
        {notice && !answer ? (
          <Callout meaning="done" role="status">
            <p>{notices[notice]()}</p>
          </Callout>
        ) : null}
        {shortages.length > 0 ? <NotPlayable shortages={shortages} items={items} /> : null}
        <ItemList items={items} refused={answer ?? null} />
        <AddQuestions offered={offered} items={items} />
        <AddDraw
          categories={offered.categories}
          tags={tags}
          values={answer?.values.intent === "draw" ? answer.values : {}}
          problems={answer?.values.intent === "draw" ? answer.problems : {}}
        />
      </div>
    </OutlineEditorFrame>
  );
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  {
    title: m.general_page_title({
      page: loaded
        ? m.quiz_questions_of({ title: loaded.assessment.title })
        : m.general_error_missing_title(),
    }),
  },
];
