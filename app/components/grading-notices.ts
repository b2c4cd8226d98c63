import { m } from "~/messages/compiled/messages";

const notices = {
  graded: { own: m.grading_notice_graded, other: m.grading_notice_graded_of },
  marked: { own: m.grading_notice_marked, other: m.grading_notice_marked_of },
};

/**
 * What has come of marking an attempt.
 *
 * @param learner whose attempt it was; null on its own page, where that is plain
 */
export function gradingNotice(notice: keyof typeof notices, learner: string | null): string {
  return learner === null ? notices[notice].own() : notices[notice].other({ learner });
}
