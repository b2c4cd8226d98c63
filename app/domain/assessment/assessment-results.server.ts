import type { Author } from "~/domain/questions/questions.queries.server";
import type { ReadDb } from "~/platform/database.server";
import { answersTaken } from "./answers-taken";
import type { AssessmentItem } from "./assessment-settings";
import { analyseItems, fewestAttempts, type MarkedAttempt } from "./item-analysis";
import {
  countAttempts,
  listAskedVersions,
  listMarkedAnswers,
  listMarkedScores,
} from "./results.queries.server";
import { scoreFigures } from "./score-figures";

type MarkedAnswer = Awaited<ReturnType<typeof listMarkedAnswers>>[number];
type AskedVersion = Awaited<ReturnType<typeof listAskedVersions>>[number];

export type AssessmentResults = Awaited<ReturnType<typeof assessmentResults>>;
export type ItemResult = ReturnType<typeof itemResults>[number];

/**
 * What the attempts at an assessment say of it and of what it asks, of all editions and all attempts that are marked
 * whole. Versions of one question are told apart: another text is another question. Give only an assessment whose
 * course the author may author.
 *
 * @param items as the assessment has them now: what it asks by name comes first, in that order
 */
export async function assessmentResults(
  db: ReadDb,
  { lessonId, items, author }: { lessonId: string; items: readonly AssessmentItem[]; author: Author },
) {
  const [counts, scores, answers, versions] = await Promise.all([
    countAttempts(db, lessonId),
    listMarkedScores(db, lessonId),
    listMarkedAnswers(db, lessonId),
    listAskedVersions(db, lessonId, author),
  ]);
  return { counts, figures: scoreFigures(scores), items: itemResults(inOrder(versions, items), answers) };
}

function itemResults(versions: readonly AskedVersion[], answers: readonly MarkedAnswer[]) {
  const analyses = new Map(analyseItems(markedAttempts(answers)).map((item) => [item.questionId, item]));
  const asked = groupedBy(answers, ({ versionId }) => versionId);
  return versions.map(({ versionId, questionId, number, name, body, mayUse }) => {
    const own = asked.get(versionId) ?? [];
    const isEnough = own.length >= fewestAttempts;
    return {
      ...{ versionId, questionId, number, name, mayUse, type: body.type, attempts: own.length },
      hasOtherVersions: versions.some((other) => other.questionId === questionId && other.number !== number),
      figures: analyses.get(versionId)?.figures ?? null,
      answers: isEnough
        ? answersTaken(
            body,
            own.map(({ answer }) => answer),
          )
        : null,
    };
  });
}

/** By version, in place of the question; what was worth nothing has no share of its points. */
function markedAttempts(answers: readonly MarkedAnswer[]): MarkedAttempt[] {
  const byAttempt = groupedBy(answers, ({ attemptId }) => attemptId);
  return [...byAttempt.values()].map((own) => {
    const worth = own.filter(({ outOf }) => outOf > 0);
    return {
      shares: Object.fromEntries(worth.map(({ versionId, points, outOf }) => [versionId, points / outOf])),
      points: Object.fromEntries(worth.map(({ versionId, outOf }) => [versionId, outOf])),
    };
  });
}

function inOrder(versions: readonly AskedVersion[], items: readonly AssessmentItem[]): AskedVersion[] {
  const fixed = items.flatMap((item) => (item.kind === "fixed" ? [item.questionId] : []));
  const placeOf = ({ questionId }: AskedVersion) => {
    const place = fixed.indexOf(questionId);
    return place < 0 ? fixed.length : place;
  };
  return [...versions].sort((one, other) => placeOf(one) - placeOf(other));
}

function groupedBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}
