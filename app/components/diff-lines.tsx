import { m } from "~/messages/compiled/messages";

export interface ShownDiffLine {
  /** "gap": so many lines are left out. */
  sign: "same" | "added" | "removed" | "gap";
  text: string;
}

/** Two texts line by line: what was taken out and what came in, by a sign, a colour and the element. */
export function DiffLines({ lines, language }: { lines: readonly ShownDiffLine[]; language: string }) {
  return (
    <div className="rounded border border-line font-mono text-xs">
      {lines.map((line, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines have no other name, and never move
        <Line key={index} line={line} language={language} />
      ))}
    </div>
  );
}

const grounds = { same: "", added: "bg-done-soft", removed: "bg-overdue-soft" };
const signs = { same: " ", added: "+", removed: "−" };

function Line({ line: { sign, text }, language }: { line: ShownDiffLine; language: string }) {
  if (sign === "gap")
    return <p className="bg-sunken px-2 py-1 text-ink-muted">{m.editions_gap({ count: Number(text) })}</p>;
  const Tag = sign === "same" ? "span" : sign === "added" ? "ins" : "del";
  return (
    <p className={`flex gap-2 px-2 py-0.5 ${grounds[sign]}`}>
      <span aria-hidden className="select-none">
        {signs[sign]}
      </span>
      <Tag lang={language} className="min-w-0 flex-1 break-words whitespace-pre-wrap no-underline">
        {text || "\u00a0"}
      </Tag>
    </p>
  );
}
