import { Form } from "@remix-run/react";
import { useState } from "react";
import { AskBeforeLeaving } from "~/components/ask-before-leaving";
import { ConflictNote } from "~/components/conflict-note";
import { FormErrors } from "~/components/form-errors";
import { FormField, FormTextarea } from "~/components/form-field";
import { SubmitButton } from "~/components/submit-button";
import { ButtonLink } from "~/components/ui/button";
import { Callout } from "~/components/ui/callout";
import { Card } from "~/components/ui/card";
import { m } from "~/messages/compiled/messages";
import type { ExceptionReply } from "./exception-answers.server";
import { exceptionErrors, exceptionLabel, exceptionProblems } from "./exception-words";
import { type ExceptedAssessment, UsualRules } from "./usual-rules";

export interface ExceptionFormProps {
  /** Whose exception it is, and what it says; `version` is empty where there is none yet. */
  edited: { userId: string; name: string; email: string; version: string; values: Record<string, string> };
  assessment: ExceptedAssessment;
  answer: ExceptionReply | null;
  /** In which the times are meant. */
  timeZone: string;
  back: string;
}

/** What one learner is granted beyond what the assessment says. */
export function ExceptionForm({ edited, assessment, answer, timeZone, back }: ExceptionFormProps) {
  const [begun] = useState(edited.version);
  const isConflict = answer?.problem === "conflict";
  const values = answer?.values ?? edited.values;
  const problems = answer?.problems ?? {};
  return (
    <Card title={m.exceptions_of({ name: edited.name })}>
      <p className="-mt-2 mb-4 text-sm text-ink-muted">{edited.email}</p>
      <Form method="post" noValidate className="space-y-5">
        <AskBeforeLeaving isReturned={answer !== null} />
        <FormErrors problems={exceptionProblems(problems)} />
        {isConflict ? <Conflict edited={edited} values={values} /> : null}
        <input type="hidden" name="learner" value={edited.userId} />
        <input
          type="hidden"
          name="version"
          value={isConflict ? edited.version : (answer?.values.version ?? begun)}
        />
        <UsualRules assessment={assessment} />
        <ExceptionFields values={values} problems={problems} timeZone={timeZone} />
        <div className="flex flex-wrap gap-3">
          <SubmitButton name="intent" value="save">
            {m.exceptions_save()}
          </SubmitButton>
          <ButtonLink to={back}>{m.exceptions_back()}</ButtonLink>
        </div>
      </Form>
    </Card>
  );
}

/** What somebody else has made of it meanwhile. */
function Conflict({
  edited,
  values,
}: {
  edited: ExceptionFormProps["edited"];
  values: Record<string, string>;
}) {
  if (edited.version === "")
    return (
      <Callout meaning="soon" role="alert">
        <p>{m.exceptions_gone()}</p>
      </Callout>
    );
  return <ConflictNote theirs={edited.values} mine={values} label={exceptionLabel} />;
}

interface FieldsProps {
  values: Record<string, string>;
  problems: Record<string, string>;
  timeZone: string;
}

function ExceptionFields({ values, problems, timeZone }: FieldsProps) {
  const field = (name: string) => ({
    name,
    label: exceptionLabel(name),
    defaultValue: values[name] ?? "",
    errors: exceptionErrors(problems[name]),
  });
  const numbers = { required: false, inputMode: "numeric" as const };
  const times = { required: false, type: "datetime-local" };
  return (
    <>
      <div className="grid items-end gap-5 sm:grid-cols-2">
        <FormField {...field("extraAttempts")} {...numbers} />
        <FormField {...field("extraMinutes")} hint={m.exceptions_minutes_hint()} {...numbers} />
        <FormField {...field("opensAt")} hint={m.exceptions_zone({ zone: timeZone })} {...times} />
        <FormField {...field("closesAt")} hint={m.exceptions_zone({ zone: timeZone })} {...times} />
      </div>
      <FormTextarea
        {...field("reason")}
        hint={m.exceptions_reason_hint()}
        maxLength={1_000}
        rows={2}
        required
      />
    </>
  );
}
