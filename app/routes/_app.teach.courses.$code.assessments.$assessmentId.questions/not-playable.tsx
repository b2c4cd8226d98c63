import { type ShortEntry, shortageWords } from "~/components/shortage-words";
import { Callout } from "~/components/ui/callout";
import { m } from "~/messages/compiled/messages";
import type { ShownItem } from "./asked-items.server";

/** That nobody can begin the assessment, with the entries that keep them from that. */
export function NotPlayable({
  shortages,
  items,
}: {
  shortages: readonly ShortEntry[];
  items: readonly ShownItem[];
}) {
  return (
    <Callout meaning="soon" title={m.quiz_not_playable()}>
      <ul className="list-disc ps-5">
        {shortages.map((shortage) => (
          <li key={shortage.place}>
            <a href={`#row-${items[shortage.place]?.key}`} className="underline underline-offset-3">
              {shortageWords(shortage)}
            </a>
          </li>
        ))}
      </ul>
      <p>{m.quiz_not_playable_text()}</p>
    </Callout>
  );
}
