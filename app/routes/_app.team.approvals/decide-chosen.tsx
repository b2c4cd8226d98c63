import { Form, useNavigation } from "@remix-run/react";
import { FormTextarea } from "~/components/form-field";
import { Button } from "~/components/ui/button";
import { Card } from "~/components/ui/card";
import type { DecisionProblem } from "~/domain/learning/decision-form";
import { m } from "~/messages/compiled/messages";
import { reasonErrors } from "./decision-words";

/** The form to which the ticks of the requests belong. */
export const chosenFormId = "chosen-requests";
export const chosenReasonId = "reason-for-chosen";

/** One answer to all requests that are ticked, with one reason. */
export function DecideChosen({
  problem,
  typedReason,
}: {
  problem: DecisionProblem | null;
  typedReason: string;
}) {
  const { formData } = useNavigation();
  const sending = formData?.has("chosen") ? formData.get("intent") : null;
  return (
    <Card title={m.approvals_chosen_title()}>
      <Form id={chosenFormId} method="post" className="max-w-form space-y-4">
        <input type="hidden" name="chosen" value="true" />
        <FormTextarea
          id={chosenReasonId}
          name="reason"
          label={m.approvals_chosen_reason()}
          hint={m.approvals_chosen_hint()}
          errors={reasonErrors(problem)}
          defaultValue={typedReason}
          maxLength={1_000}
          rows={2}
        />
        <p className="flex flex-wrap gap-3">
          <Button name="intent" value="approve" variant="primary" busy={sending === "approve"}>
            {m.approvals_approve_chosen()}
          </Button>
          <Button name="intent" value="decline" variant="danger" busy={sending === "decline"}>
            {m.approvals_decline_chosen()}
          </Button>
        </p>
      </Form>
    </Card>
  );
}
