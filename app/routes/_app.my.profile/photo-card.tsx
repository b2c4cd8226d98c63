import { Form } from "@remix-run/react";
import { type ChangeEvent, type FormEvent, useState } from "react";
import { FormErrors } from "~/components/form-errors";
import { SubmitButton } from "~/components/submit-button";
import { Avatar } from "~/components/ui/avatar";
import { Card } from "~/components/ui/card";
import { controlTies, Field } from "~/components/ui/field";
import { Input } from "~/components/ui/input";
import { photoMaxBytes } from "~/domain/people/photo";
import { m } from "~/messages/compiled/messages";
import { type PhotoProblem, photoProblemWords } from "./profile-words";

const megabytes = photoMaxBytes / 1024 / 1024;

export interface PhotoCardProps {
  name: string;
  /** Where the picture is; null: there is none. */
  photo: string | null;
  problem: PhotoProblem | null;
}

/** A person's picture, and the forms that change it and take it away. */
export function PhotoCard({ name, photo, problem }: PhotoCardProps) {
  return (
    <Card title={m.profile_photo_title()}>
      <div className="flex flex-wrap items-start gap-x-6 gap-y-4">
        <Avatar name={name} src={photo} size="huge" />
        <div className="min-w-60 flex-1 space-y-4">
          <UploadForm problem={problem} />
          {photo ? (
            <Form method="post">
              <SubmitButton name="intent" value="remove-photo" variant="plain" size="small">
                {m.profile_photo_remove()}
              </SubmitButton>
            </Form>
          ) : null}
        </div>
      </div>
    </Card>
  );
}

/** Says that a photo is too large before it is sent; the server says all the rest. */
function UploadForm({ problem }: { problem: PhotoProblem | null }) {
  const [isTooLarge, setTooLarge] = useState(false);
  const shown = isTooLarge ? "too-large" : problem;
  const errors = shown ? [photoProblemWords(shown, megabytes)] : [];
  const hint = m.profile_photo_hint({ megabytes });
  const check = ({ target }: ChangeEvent<HTMLInputElement>) =>
    setTooLarge((target.files?.[0]?.size ?? 0) > photoMaxBytes);
  const hold = (event: FormEvent) => {
    if (isTooLarge) event.preventDefault();
  };
  return (
    <Form method="post" encType="multipart/form-data" className="space-y-3" onSubmit={hold}>
      <FormErrors problems={errors.map((message) => ({ id: "photo", message }))} />
      <Field id="photo" label={m.profile_photo_choose()} hint={hint} errors={errors}>
        <Input
          {...controlTies("photo", { hint, errors })}
          type="file"
          name="photo"
          accept="image/jpeg,image/png,image/webp"
          required
          onChange={check}
        />
      </Field>
      <SubmitButton name="intent" value="photo" variant="plain" busyLabel={m.profile_photo_uploading()}>
        {m.profile_photo_upload()}
      </SubmitButton>
    </Form>
  );
}
