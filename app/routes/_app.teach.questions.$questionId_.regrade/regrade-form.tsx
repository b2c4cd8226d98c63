import { Form } from "@remix-run/react";
import { FormErrors } from "~/components/form-errors";
import { SubmitButton } from "~/components/submit-button";
import { Checkbox } from "~/components/ui/checkbox";
import { Fieldset } from "~/components/ui/fieldset";
import type { RegradedAssessment } from "~/domain/assessment/regrading.queries.server";
import { m } from "~/messages/compiled/messages";

export interface RegradeFormProps {
  assessments: readonly RegradedAssessment[];
  isNothingChosen: boolean;
}

/** What regrading would do, assessment by assessment, to choose from. */
export function RegradeForm({ assessments, isNothingChosen }: RegradeFormProps) {
  const errors = isNothingChosen ? [m.regrade_nothing_chosen()] : undefined;
  return (
    <Form method="post" className="space-y-4">
      <FormErrors problems={(errors ?? []).map((message) => ({ id: "assessments", message }))} />
      <Fieldset id="assessments" legend={m.regrade_where()} errors={errors}>
        {assessments.map(({ lessonId, title, code, language, attempts, higher, lower }) => (
          <Checkbox
            key={lessonId}
            id={`assessment-${lessonId}`}
            name="assessment"
            value={lessonId}
            defaultChecked
            label={<span lang={language}>{`${code}: ${title}`}</span>}
            hint={[
              m.regrade_attempts({ count: attempts }),
              m.regrade_higher({ count: higher }),
              m.regrade_lower({ count: lower }),
            ].join(" · ")}
          />
        ))}
      </Fieldset>
      <SubmitButton>{m.regrade_submit()}</SubmitButton>
    </Form>
  );
}
