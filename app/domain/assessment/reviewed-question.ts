import type { Answer } from "~/domain/questions/answer";
import { gradeAnswer } from "~/domain/questions/grade-answer";
import { isMarkedByHand, type QuestionBody } from "~/domain/questions/question-body";
import { type RightAnswer, rightAnswer } from "~/domain/questions/right-answer";
import type { ReviewOptions } from "./assessment-settings";

export interface MarkOfQuestion {
  points: number;
  comment: string;
  annotations: unknown;
  source: "automatic" | "trainer" | "regrade";
}

export interface ReviewedQuestion {
  answer: Answer | null;
  points: number | null;
  verdict: "right" | "partly" | "wrong" | null;
  /** Markdown of the author's and of who marked it. */
  feedback: string[];
  comment: string;
  annotations: unknown;
  rightAnswer: RightAnswer | null;
}

/**
 * What a learner may see of a question of an attempt that has ended; what the options do not name is left out.
 *
 * @param mark null: it has none yet. A person's mark counts as given only once the whole attempt is graded.
 */
export function reviewedQuestion(
  asked: { body: QuestionBody; answer: Answer | null; outOf: number },
  mark: MarkOfQuestion | null,
  { options, isGraded }: { options: ReviewOptions; isGraded: boolean },
): ReviewedQuestion {
  const { body, answer, outOf } = asked;
  const given = mark && (isGraded || mark.source === "automatic") ? mark : null;
  const isShownFeedback = options.feedback && given !== null;
  return {
    answer: options.ownAnswers ? answer : null,
    points: options.marks && given ? given.points : null,
    verdict: options.correctness && given && outOf > 0 ? verdictOf(given.points, outOf) : null,
    feedback: isShownFeedback ? feedbackOf(body, answer) : [],
    comment: isShownFeedback ? given.comment : "",
    annotations: isShownFeedback && options.ownAnswers ? given.annotations : [],
    rightAnswer: options.rightAnswers && !isMarkedByHand(body.type) ? rightAnswer(body) : null,
  };
}

function verdictOf(points: number, outOf: number): "right" | "partly" | "wrong" {
  if (points >= outOf) return "right";
  return points > 0 ? "partly" : "wrong";
}

function feedbackOf(body: QuestionBody, answer: Answer | null): string[] {
  const grade = gradeAnswer(body, answer);
  if (grade) return grade.feedback;
  return body.feedback.trim() === "" ? [] : [body.feedback];
}
