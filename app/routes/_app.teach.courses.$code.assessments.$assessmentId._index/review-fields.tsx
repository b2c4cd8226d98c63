import { Card } from "~/components/ui/card";
import { Checkbox } from "~/components/ui/checkbox";
import { Fieldset } from "~/components/ui/fieldset";
import { reviewField } from "~/domain/assessment/assessment-form";
import { reviewOptionNames, reviewPhases } from "~/domain/assessment/assessment-settings";
import { m } from "~/messages/compiled/messages";
import { reviewOptionWords, reviewPhaseWords } from "./settings-words";

/** What learners are shown of an attempt that has ended, and when. */
export function ReviewFields({ values }: { values: Record<string, string> }) {
  return (
    <Card title={m.quiz_card_review()}>
      <p className="mb-4 text-sm text-ink-muted">{m.quiz_review_hint()}</p>
      <div className="grid gap-5 sm:grid-cols-3">
        {reviewPhases.map((phase) => (
          <Fieldset key={phase} id={`review.${phase}`} legend={reviewPhaseWords[phase]()}>
            {reviewOptionNames.map((option) => (
              <Checkbox
                key={option}
                id={reviewField(phase, option)}
                name={reviewField(phase, option)}
                label={reviewOptionWords[option]()}
                defaultChecked={values[reviewField(phase, option)] === "on"}
              />
            ))}
          </Fieldset>
        ))}
      </div>
    </Card>
  );
}
