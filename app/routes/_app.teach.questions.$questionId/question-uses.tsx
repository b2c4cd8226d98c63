import { Callout } from "~/components/ui/callout";
import { Card } from "~/components/ui/card";
import { TextLink } from "~/components/ui/link";
import { m } from "~/messages/compiled/messages";

export interface UsesProps {
  questionId: string;
  state: "draft" | "ready" | "retired";
  uses: {
    own: ReadonlyArray<{
      lessonId: string;
      title: string;
      code: string;
      courseTitle: string;
      isPublished: boolean;
    }>;
    /** How many there are in courses of other authors. */
    elsewhere: number;
  };
}

/** The assessments that name the question. */
export function QuestionUses({ questionId, state, uses: { own, elsewhere } }: UsesProps) {
  const isMissing = state !== "ready" && (elsewhere > 0 || own.some(({ isPublished }) => isPublished));
  return (
    <Card title={m.questions_uses()}>
      <div className="space-y-3 text-sm">
        {own.length + elsewhere === 0 ? <p className="text-ink-muted">{m.questions_uses_none()}</p> : null}
        {isMissing ? (
          <Callout meaning="overdue">
            <p>{m.questions_uses_missing()}</p>
          </Callout>
        ) : null}
        {state === "ready" && own.length + elsewhere > 0 ? <p>{m.questions_uses_needed()}</p> : null}
        <ul className="space-y-2 empty:hidden">
          {own.map(({ lessonId, title, code, courseTitle, isPublished }) => (
            <li key={`${code}-${lessonId}`}>
              <TextLink to={`/teach/courses/${code}/assessments/${lessonId}/questions`}>{title}</TextLink>
              {` · ${code} ${courseTitle}`}
              {isPublished ? null : ` ${m.questions_uses_draft()}`}
            </li>
          ))}
        </ul>
        {elsewhere > 0 ? <p>{m.questions_uses_elsewhere({ count: elsewhere })}</p> : null}
        <p className="text-ink-muted">{m.questions_uses_drawn()}</p>
        <p>
          <TextLink to={`/teach/questions/${questionId}/regrade`}>{m.regrade_link()}</TextLink>
        </p>
      </div>
    </Card>
  );
}
