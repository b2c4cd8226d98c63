import { questionBodySchema } from "~/domain/questions/question-body";
import { questionView } from "~/domain/questions/question-view";
import type { ReadDb } from "~/platform/database.server";
import type { AssessmentSettings } from "./assessment-settings";

import { askedPage, pageCount, partsSeed, slotsOfPage } from "./attempt-pages";
import { listCandidates } from "./candidates.queries.server";
import { chosenQuestions } from "./chosen-questions";

/** Always the same, so that the pages of a preview belong together. */
const seed = "preview";

/**
 * One page of an attempt as somebody could be asked it now, without an attempt; null: nobody could begin one.
 *
 * @param shown.asked the page that is asked for, from 1; the first where it is none
 */
export async function previewAttempt(
  db: ReadDb,
  shown: { settings: AssessmentSettings; courseId: string; asked: string | null },
) {
  const { settings, courseId, asked } = shown;
  const chosen = chosenQuestions(settings, await listCandidates(db, settings.items, courseId), seed);
  if (!chosen) return null;
  const paging = { questionCount: chosen.length, questionsPerPage: settings.questionsPerPage };
  const page = askedPage(paging, asked === "summary" ? null : asked);
  const { from, to } = slotsOfPage(paging, Number(page));
  const onPage = chosen.slice(from - 1, to);
  const bodies = await bodiesOf(
    db,
    onPage.map(({ versionId }) => versionId),
  );
  const questions = onPage.flatMap(({ versionId, points }, index) => {
    const body = bodies.get(versionId);
    const slot = from + index;
    const order = { seed: partsSeed(seed, slot), keepsChoiceOrder: !settings.shuffleAnswers };
    return body ? [{ slot, outOf: points, view: questionView(body, order) }] : [];
  });
  return { page: Number(page), pages: pageCount(paging), questions };
}

async function bodiesOf(db: ReadDb, versionIds: readonly string[]) {
  const versions = await db
    .selectFrom("questionVersions")
    .select(["id", "body"])
    .where("id", "in", versionIds)
    .execute();
  return new Map(versions.map(({ id, body }) => [id, questionBodySchema.parse(body)]));
}
