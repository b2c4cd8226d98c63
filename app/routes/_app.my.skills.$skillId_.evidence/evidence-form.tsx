import { getFormProps, type SubmissionResult, useForm } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { AskBeforeLeaving } from "~/components/ask-before-leaving";
import { EvidenceFields } from "~/components/evidence-fields";
import { FormErrors } from "~/components/form-errors";
import { skillFieldErrors } from "~/components/skill-words";
import { SubmitButton } from "~/components/submit-button";
import { Card } from "~/components/ui/card";
import { evidenceSchema } from "~/domain/skills/skill-claim-form";
import { m } from "~/messages/compiled/messages";
import { parseForm } from "~/platform/parse-form";

/** Adds one piece of evidence; the page then shows it in the list. */
export function EvidenceForm({ lastResult }: { lastResult: SubmissionResult | undefined }) {
  const [form, { description, url }] = useForm({
    id: "evidence-form",
    lastResult,
    shouldRevalidate: "onInput",
    onValidate: ({ formData }) => parseForm(formData, evidenceSchema),
  });
  const problems = [description, url].flatMap(({ id, errors }) =>
    skillFieldErrors(errors).map((message) => ({ id, message })),
  );
  return (
    <Card title={m.skills_evidence_new()}>
      <Form method="post" {...getFormProps(form)} className="space-y-5">
        <AskBeforeLeaving isReturned={lastResult !== undefined} />
        <FormErrors problems={problems} />
        <EvidenceFields description={description} url={url} />
        <SubmitButton name="intent" value="add" busyLabel={m.skills_saving()}>
          {m.skills_evidence_add()}
        </SubmitButton>
      </Form>
    </Card>
  );
}
