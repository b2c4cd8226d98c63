import { FormTextarea } from "~/components/form-field";
import { Callout } from "~/components/ui/callout";
import type { FormValues } from "~/domain/questions/question-form-layout";
import { m } from "~/messages/compiled/messages";
import { isRowField, problemPlace, questionFieldText } from "./question-form-words";

export interface ConflictingQuestionProps {
  own: FormValues;
  /** What somebody else has saved. */
  values: FormValues;
  categoryName: string;
}

/** Shows what somebody else has saved meanwhile where it differs, above the form that still holds one's own. */
export function ConflictingQuestion({ own, values, categoryName }: ConflictingQuestionProps) {
  // Of a row that they have taken out there is nothing.
  const gone = Object.keys(own).filter((name) => isRowField(name) && !(name in values));
  const theirs: FormValues = { ...values, ...Object.fromEntries(gone.map((name) => [name, ""])) };
  const different = Object.entries(theirs).filter(
    ([name, value]) => !name.endsWith(".id") && value !== (own[name] ?? "").replaceAll("\r\n", "\n"),
  );
  return (
    <Callout meaning="soon" role="alert" title={m.questions_conflict()}>
      <p>{m.questions_conflict_text()}</p>
      <div className="space-y-3 pt-2">
        {different.map(([name, value]) => (
          <FormTextarea
            key={name}
            id={`theirs-${name}`}
            name={`theirs-${name}`}
            label={m.questions_conflict_field({ field: problemPlace(name) })}
            value={name === "category" ? categoryName : questionFieldText(name, value)}
            rows={value.length > 100 ? 6 : 1}
            readOnly
          />
        ))}
      </div>
    </Callout>
  );
}
