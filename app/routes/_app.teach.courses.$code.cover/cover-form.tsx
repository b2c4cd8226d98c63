import { Form } from "@remix-run/react";
import { FormErrors } from "~/components/form-errors";
import { FormField } from "~/components/form-field";
import { SubmitButton } from "~/components/submit-button";
import { controlTies, Field } from "~/components/ui/field";
import { Input } from "~/components/ui/input";
import { coverMaxBytes } from "~/domain/catalog/course-cover";
import { m } from "~/messages/compiled/messages";

/** Why a picture of a course was not taken. */
export type CoverProblem =
  | "missing"
  | "too-many"
  | "alt-too-long"
  | "unreadable"
  | "too-large"
  | "too-many-pixels"
  | "wrong-type"
  | "no-room";

const megabytes = coverMaxBytes / 1024 / 1024;

const words: Record<CoverProblem, () => string> = {
  missing: m.cover_problem_missing,
  "too-many": m.cover_problem_missing,
  "alt-too-long": m.cover_problem_alt,
  unreadable: m.cover_problem_unreadable,
  "too-large": () => m.cover_problem_large({ megabytes }),
  "too-many-pixels": m.cover_problem_pixels,
  "wrong-type": m.cover_problem_type,
  "no-room": m.cover_problem_room,
};

export interface CoverFormProps {
  /** What stands in the field for the picture's description. */
  alt: string;
  problem: CoverProblem | null;
}

/** Takes a picture of a course and what it shows; the words alone once there is one. */
export function CoverForm({ alt, problem }: CoverFormProps) {
  const id = problem === "alt-too-long" ? "alt" : "picture";
  const errors = problem ? [words[problem]()] : [];
  const pictureErrors = id === "picture" ? errors : [];
  const hint = m.cover_hint({ megabytes });
  return (
    <Form method="post" encType="multipart/form-data" className="space-y-4">
      <FormErrors problems={errors.map((message) => ({ id, message }))} />
      <Field id="picture" label={m.cover_picture()} hint={hint} errors={pictureErrors}>
        <Input
          {...controlTies("picture", { hint, errors: pictureErrors })}
          type="file"
          name="picture"
          accept="image/jpeg,image/png,image/webp"
        />
      </Field>
      <FormField
        name="alt"
        label={m.cover_alt()}
        hint={m.cover_alt_hint()}
        required={false}
        defaultValue={alt}
        errors={id === "alt" ? errors : []}
      />
      <SubmitButton name="intent" value="save" busyLabel={m.cover_saving()}>
        {m.cover_save()}
      </SubmitButton>
    </Form>
  );
}
