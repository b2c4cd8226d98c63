import { Form } from "@remix-run/react";
import { m } from "~/messages/compiled/messages";
import { LessonNeighbours, type Neighbour } from "./lesson-neighbours";
import { SubmitButton } from "./submit-button";
import { Badge } from "./ui/badge";

export interface LessonStepsProps {
  /** Where the course's lessons are, each by its id. */
  base: string;
  /** Null: it is only looked at, and nothing is marked. */
  completed: boolean | null;
  previous: Neighbour | null;
  next: Neighbour | null;
}

/** What to do at the end of a lesson: mark it, go on, go back. */
export function LessonSteps({ base, completed, previous, next }: LessonStepsProps) {
  return (
    <div className="mt-10 space-y-6 border-t border-line pt-6">
      {completed === null ? null : completed ? (
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
      <LessonNeighbours base={base} previous={previous} next={next} />
    </div>
  );
}
