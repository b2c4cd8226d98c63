import { Card } from "~/components/ui/card";
import { TextLink } from "~/components/ui/link";
import { m } from "~/messages/compiled/messages";

export interface UsesProps {
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
export function QuestionUses({ uses: { own, elsewhere } }: UsesProps) {
  return (
    <Card title={m.questions_uses()}>
      <div className="space-y-3 text-sm">
        {own.length + elsewhere === 0 ? <p className="text-ink-muted">{m.questions_uses_none()}</p> : null}
        <ul className="space-y-2 empty:hidden">
          {own.map(({ lessonId, title, code, courseTitle, isPublished }) => (
            <li key={`${code}-${lessonId}`}>
              {title} · <TextLink to={`/teach/courses/${code}`}>{`${code} ${courseTitle}`}</TextLink>
              {isPublished ? null : ` ${m.questions_uses_draft()}`}
            </li>
          ))}
        </ul>
        {elsewhere > 0 ? <p>{m.questions_uses_elsewhere({ count: elsewhere })}</p> : null}
        <p className="text-ink-muted">{m.questions_uses_drawn()}</p>
      </div>
    </Card>
  );
}
