import { m } from "~/messages/compiled/messages";
import { FormTextarea } from "../form-field";
import { Checkbox } from "../ui/checkbox";
import { controlTies, Field } from "../ui/field";
import { Input } from "../ui/input";
import type { AnswerControls } from "./shown-question";

/** A text that a person marks. */
export function EssayField({ question, answer, nameOf }: AnswerControls<"essay">) {
  return (
    <FormTextarea
      name={nameOf("text")}
      label={m.questions_answer_label()}
      hint={wordsHint(question)}
      defaultValue={answer.text ?? question.template}
      maxLength={100_000}
      rows={10}
    />
  );
}

function wordsHint({ minWords: min, maxWords: max }: { minWords: number | null; maxWords: number | null }) {
  if (min !== null && max !== null) return m.questions_answer_words_between({ min, max });
  if (min !== null) return m.questions_answer_words_least({ min });
  return max === null ? undefined : m.questions_answer_words_most({ max });
}

/** A file that has been handed in. */
export interface GivenFile {
  id: string;
  name: string;
  href: string;
}

/** Files that a person marks: those handed in before, which can be taken out, and a control for more. */
export function FileFields({
  question,
  files,
  nameOf,
}: AnswerControls<"file_submission"> & { files: readonly GivenFile[] }) {
  const hint = m.questions_answer_files_hint({ count: question.maxFiles });
  const name = nameOf("files");
  return (
    <div className="space-y-3">
      {files.map((file) => (
        <Checkbox
          key={file.id}
          id={`${nameOf("keep")}.${file.id}`}
          name={nameOf("keep")}
          value={file.id}
          defaultChecked
          label={m.questions_answer_file_keep({ name: file.name })}
          hint={<a href={file.href}>{m.questions_answer_file_open()}</a>}
        />
      ))}
      <Field id={name} label={m.questions_answer_files()} hint={hint} className="max-w-form">
        <Input {...controlTies(name, { hint })} type="file" name={name} multiple={question.maxFiles > 1} />
      </Field>
    </div>
  );
}

/** The files of an answer that cannot be changed any more. */
export function HandedInFiles({ files }: { files: readonly GivenFile[] }) {
  if (files.length === 0) return <p className="text-sm text-ink-muted">{m.questions_answer_files_none()}</p>;
  return (
    <ul className="space-y-1">
      {files.map(({ id, name, href }) => (
        <li key={id}>
          <a href={href} className="break-words text-accent-ink underline underline-offset-3">
            {name}
          </a>
        </li>
      ))}
    </ul>
  );
}
