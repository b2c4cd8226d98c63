import { m } from "~/messages/compiled/messages";
import { LessonText } from "./lesson-text";
import { Disclosure } from "./ui/disclosure";

/** A task to try, and how it can be done for who has tried. */
export function LessonExercise({
  task,
  solution,
  language,
}: {
  task: string;
  solution: string;
  language: string;
}) {
  return (
    <>
      <LessonText html={task} language={language} />
      {solution ? (
        <Disclosure
          summary={m.learning_exercise_solution()}
          className="mt-6 rounded-lg border border-line px-4"
        >
          <LessonText html={solution} language={language} />
        </Disclosure>
      ) : null}
    </>
  );
}
