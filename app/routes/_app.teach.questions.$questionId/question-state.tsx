import { Form } from "@remix-run/react";
import { SubmitButton } from "~/components/submit-button";
import { m } from "~/messages/compiled/messages";

type State = "draft" | "ready" | "retired";

const words: Record<State, () => string> = {
  draft: m.questions_make_draft,
  ready: m.questions_make_ready,
  retired: m.questions_make_retired,
};
const explanations: Record<State, () => string> = {
  draft: m.questions_is_draft,
  ready: m.questions_is_ready,
  retired: m.questions_is_retired,
};

/** Whether the question may be asked, and the buttons that change it. */
export function QuestionState({ state }: { state: State }) {
  const others = (["draft", "ready", "retired"] as const).filter((one) => one !== state);
  return (
    <Form method="post" className="space-y-2">
      <p className="text-sm text-ink-muted">{explanations[state]()}</p>
      <p className="flex flex-wrap gap-2">
        {others.map((one) => (
          <SubmitButton key={one} name="state" value={one} variant="plain" size="small">
            {words[one]()}
          </SubmitButton>
        ))}
      </p>
    </Form>
  );
}
