import { Callout } from "~/components/ui/callout";
import { m } from "~/messages/compiled/messages";

export interface AddedThingsProps {
  /** Names of files. */
  files: readonly string[];
  /** Paths of categories. */
  categories: readonly string[];
  questions: readonly { id: string; name: string; category: string }[];
  /** Names of those whose pictures this installation does not have. */
  pictureless: readonly string[];
  language: string;
}

const mostShown = 50;

/** What the course's files and the question bank would get. */
export function AddedThings({ files, categories, questions, pictureless, language }: AddedThingsProps) {
  const count = files.length + categories.length + questions.length;
  if (count === 0) return null;
  const shown = [
    ...files.map((name) => ({ key: `file ${name}`, kind: m.text_added_file(), name })),
    ...categories.map((name) => ({ key: `category ${name}`, kind: m.text_added_category(), name })),
    ...questions.map(({ id, name, category }) => ({
      key: id,
      kind: m.text_added_question({ category }),
      name,
    })),
  ];
  return (
    <section className="space-y-3">
      <h2 className="text-lg font-semibold">{m.text_added({ count })}</h2>
      <p className="text-sm text-ink-muted">{m.text_added_hint()}</p>
      {pictureless.length > 0 ? (
        <Callout meaning="soon">
          <p>
            {m.text_pictureless({ names: pictureless.slice(0, 10).join(", "), count: pictureless.length })}
          </p>
        </Callout>
      ) : null}
      <ul className="divide-y divide-line rounded-lg border border-line bg-surface px-4">
        {shown.slice(0, mostShown).map(({ key, kind, name }) => (
          <li key={key} className="flex flex-wrap items-baseline justify-between gap-x-4 py-2">
            <span lang={language} className="min-w-0 font-medium break-words">
              {name}
            </span>
            <span className="min-w-0 text-sm break-words text-ink-muted">{kind}</span>
          </li>
        ))}
        {count > mostShown ? (
          <li className="py-2 text-sm">{m.text_more({ count: count - mostShown })}</li>
        ) : null}
      </ul>
    </section>
  );
}
