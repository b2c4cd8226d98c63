import { getFormProps, type SubmissionResult, useForm } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { levelWords } from "~/components/course-words";
import { EvidenceFields } from "~/components/evidence-fields";
import { FormErrors } from "~/components/form-errors";
import { skillFieldErrors } from "~/components/skill-words";
import { SubmitButton } from "~/components/submit-button";
import { Callout } from "~/components/ui/callout";
import { Card } from "~/components/ui/card";
import { RadioGroup } from "~/components/ui/radio-group";
import { type Level, levels } from "~/domain/catalog/course-facets";
import { claimSchema } from "~/domain/skills/skill-claim-form";
import { m } from "~/messages/compiled/messages";
import { parseForm } from "~/platform/parse-form";

export interface LevelFormProps {
  skill: {
    level: Level | null;
    verifiedAt: Date | null;
    beginnerCriteria: string;
    intermediateCriteria: string;
    advancedCriteria: string;
    expertCriteria: string;
  };
  /** The form as it came back from the server. */
  lastResult: SubmissionResult | undefined;
}

/** Where one chooses a level, by what somebody at each of them can do. */
export function LevelForm({ skill, lastResult }: LevelFormProps) {
  const isHeld = skill.level !== null;
  const [form, { level, description, url }] = useForm({
    id: "level-form",
    lastResult,
    defaultValue: { level: skill.level ?? undefined },
    shouldRevalidate: "onInput",
    onValidate: ({ formData }) => parseForm(formData, claimSchema),
  });
  const problems = [level, description, url].flatMap(({ id, errors }) =>
    skillFieldErrors(errors).map((message) => ({ id, message })),
  );
  return (
    <Card>
      <Form method="post" {...getFormProps(form)} className="space-y-5">
        <FormErrors problems={problems} />
        <RadioGroup
          id={level.id}
          name={level.name}
          legend={m.skills_your_level()}
          hint={m.skills_level_hint()}
          errors={skillFieldErrors(level.errors)}
          defaultValue={level.initialValue}
          options={levelOptions(skill)}
        />
        {isHeld ? null : <EvidenceFields description={description} url={url} optional />}
        {skill.verifiedAt ? (
          <Callout meaning="soon" title={m.skills_verified_warning_title()}>
            {m.skills_verified_warning()}
          </Callout>
        ) : null}
        <SubmitButton name="intent" value={isHeld ? "level" : "claim"} busyLabel={m.skills_saving()}>
          {isHeld ? m.skills_save_level() : m.skills_claim()}
        </SubmitButton>
      </Form>
    </Card>
  );
}

function levelOptions(skill: LevelFormProps["skill"]) {
  const criteria: Record<Level, string> = {
    beginner: skill.beginnerCriteria,
    intermediate: skill.intermediateCriteria,
    advanced: skill.advancedCriteria,
    expert: skill.expertCriteria,
  };
  return levels.map((level) => ({ value: level, label: levelWords[level](), hint: criteria[level] }));
}
