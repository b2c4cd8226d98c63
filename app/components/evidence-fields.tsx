import { m } from "~/messages/compiled/messages";
import { FormField } from "./form-field";
import { skillFieldErrors } from "./skill-words";

/** What a form knows of one of its text fields. */
export interface TextFieldState {
  id: string;
  name: string;
  /** Codes. */
  errors?: string[] | undefined;
  initialValue?: string | undefined;
}

export interface EvidenceFieldsProps {
  description: TextFieldState;
  url: TextFieldState;
  /** Whether the words may be left out, with the link. */
  optional?: boolean;
}

/** What shows that somebody has a skill: words, and a link to it if there is one. */
export function EvidenceFields({ description, url, optional }: EvidenceFieldsProps) {
  return (
    <>
      <FormField
        id={description.id}
        name={description.name}
        label={m.skills_evidence_first()}
        hint={m.skills_evidence_first_hint()}
        errors={skillFieldErrors(description.errors)}
        defaultValue={description.initialValue}
        required={optional ? false : undefined}
        maxLength={500}
      />
      <FormField
        id={url.id}
        name={url.name}
        type="url"
        label={m.skills_evidence_url()}
        hint={m.skills_evidence_url_hint()}
        errors={skillFieldErrors(url.errors)}
        defaultValue={url.initialValue}
        required={false}
        inputMode="url"
        autoComplete="off"
      />
    </>
  );
}
