import { Form } from "@remix-run/react";
import { LessonNeighbours, type Neighbour } from "~/components/lesson-neighbours";
import { SubmitButton } from "~/components/submit-button";
import { Badge } from "~/components/ui/badge";
import { m } from "~/messages/compiled/messages";

export interface LessonStepsProps {
  code: string;
  completed: boolean;
  previous: Neighbour | null;
  next: Neighbour | null;
}

/** What to do at the end of a lesson: mark it, go on, go back. */
export function LessonSteps({ code, completed, previous, next }: LessonStepsProps) {
  return (
    <div className="mt-10 space-y-6 border-t border-line pt-6">
      {completed ? (
        <p>
          <Badge meaning="done">{m.learning_lesson_done()}</Badge>
        </p>
      ) : (
        <Form method="post">
          <SubmitButton name="intent" value="complete" busyLabel={m.learning_marking()}>
            {m.learning_mark_complete()}
          </SubmitButton>
        </Form>
      )}
      <LessonNeighbours code={code} previous={previous} next={next} />
    </div>
  );
}
