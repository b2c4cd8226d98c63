import { Callout } from "~/components/ui/callout";
import { Card } from "~/components/ui/card";
import { TextLink } from "~/components/ui/link";
import { m } from "~/messages/compiled/messages";

interface Use {
  lessonId: string;
  title: string;
  code: string;
  courseTitle: string;
}

export interface UsesProps {
  questionId: string;
  state: "draft" | "ready" | "retired";
  uses: {
    own: ReadonlyArray<Use & { isPublished: boolean }>;
    /** How many there are in courses of other authors. */
    elsewhere: number;
  };
  /** The published assessments that have too few questions to draw without this one. */
  draws: { own: readonly Use[]; elsewhere: number };
}

/** The assessments that name the question, and those whose draws need it. */
export function QuestionUses({ questionId, state, uses: { own, elsewhere }, draws }: UsesProps) {
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
          {own.map((use) => (
            <li key={`${use.code}-${use.lessonId}`}>
              <UseLink {...use} />
              {use.isPublished ? null : ` ${m.questions_uses_draft()}`}
            </li>
          ))}
        </ul>
        {elsewhere > 0 ? <p>{m.questions_uses_elsewhere({ count: elsewhere })}</p> : null}
        <NeedingDraws state={state} draws={draws} />
        <p className="text-ink-muted">{m.questions_uses_drawn()}</p>
        <p>
          <TextLink to={`/teach/questions/${questionId}/regrade`}>{m.regrade_link()}</TextLink>
        </p>
      </div>
    </Card>
  );
}

function UseLink({ lessonId, title, code, courseTitle }: Use) {
  return (
    <>
      <TextLink to={`/teach/courses/${code}/assessments/${lessonId}/questions`}>{title}</TextLink>
      {` · ${code} ${courseTitle}`}
    </>
  );
}

function NeedingDraws({ state, draws: { own, elsewhere } }: Pick<UsesProps, "state" | "draws">) {
  if (own.length + elsewhere === 0) return null;
  return (
    <Callout meaning={state === "ready" ? "info" : "overdue"}>
      <p>{state === "ready" ? m.questions_draws_needed() : m.questions_draws_missing()}</p>
      <ul className="list-disc ps-5 empty:hidden">
        {own.map((use) => (
          <li key={`${use.code}-${use.lessonId}`}>
            <UseLink {...use} />
          </li>
        ))}
      </ul>
      {elsewhere > 0 ? <p>{m.questions_uses_elsewhere({ count: elsewhere })}</p> : null}
    </Callout>
  );
}
