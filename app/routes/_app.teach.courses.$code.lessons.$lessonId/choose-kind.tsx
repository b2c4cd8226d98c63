import { lessonKindWords } from "~/components/lesson-kind-words";
import { ButtonLink } from "~/components/ui/button";
import { Card } from "~/components/ui/card";
import { writtenKinds } from "~/domain/authoring/lesson-form";
import { m } from "~/messages/compiled/messages";

/** The first step of a new lesson: of what kind it is. */
export function ChooseKind({ code, moduleId }: { code: string; moduleId: string }) {
  return (
    <Card title={m.outline_choose_kind()}>
      <ul className="flex flex-wrap gap-3">
        {writtenKinds.map((kind) => (
          <li key={kind}>
            <ButtonLink to={`?module=${moduleId}&type=${kind}`}>{lessonKindWords[kind]()}</ButtonLink>
          </li>
        ))}
        <li>
          <ButtonLink to={`/teach/courses/${code}/assessments/new?module=${moduleId}`}>
            {lessonKindWords.quiz()}
          </ButtonLink>
        </li>
      </ul>
    </Card>
  );
}
