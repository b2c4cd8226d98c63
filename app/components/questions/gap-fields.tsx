import { m } from "~/messages/compiled/messages";
import { Input } from "../ui/input";
import { Select } from "../ui/select";
import type { AnswerControls } from "./shown-question";

const gapMark = /\[\[([a-z0-9]{1,12})\]\]/;

/** The text, with a control wherever a gap is. */
export function GapFields({ question, answer, nameOf }: AnswerControls<"gaps">) {
  // Texts and the gaps between them take turns.
  const pieces = question.text.split(gapMark);
  const numbers = new Map(question.gaps.map(({ id }, index) => [id, index + 1]));
  return (
    <p className="leading-loose whitespace-pre-line">
      {pieces.map((piece, index) => {
        const gap = index % 2 === 1 ? question.gaps.find(({ id }) => id === piece) : undefined;
        // A gap that the text has twice is asked for once.
        const isAsked = gap && pieces.indexOf(piece) === index;
        const key = `${index}`;
        if (!isAsked)
          return <span key={key}>{index % 2 === 1 ? m.questions_answer_gap_again() : piece}</span>;
        const label = m.questions_answer_gap({ number: numbers.get(piece) ?? 0 });
        const name = nameOf(`gap.${piece}`);
        return (
          <Gap key={key} name={name} label={label} options={gap.options} value={answer.values?.[piece]} />
        );
      })}
    </p>
  );
}

interface GapProps {
  name: string;
  label: string;
  options: readonly string[];
  value: string | undefined;
}

function Gap({ name, label, options, value }: GapProps) {
  const control = { id: name, name, "aria-label": label, defaultValue: value ?? "" };
  return (
    <span className="mx-1 inline-block w-44 max-w-full align-middle">
      {options.length > 0 ? (
        <Select
          {...control}
          options={[
            { value: "", label: m.questions_answer_choose() },
            ...options.map((option) => ({ value: option, label: option })),
          ]}
        />
      ) : (
        <Input {...control} maxLength={500} autoComplete="off" spellCheck={false} />
      )}
    </span>
  );
}
