import { m } from "~/messages/compiled/messages";
import type { ShownChange } from "./edition-changes";

/** Which modules and lessons of a draft would go. */
export function EditionLosses({ changes, language }: { changes: readonly ShownChange[]; language: string }) {
  const losses = changes.filter(({ change }) => change === "removed");
  if (losses.length === 0) return <p>{m.editions_restore_loses_nothing()}</p>;
  return (
    <>
      <p>{m.editions_restore_loses({ count: losses.length })}</p>
      <ul className="list-disc ps-5">
        {losses.map(({ id, title }) => (
          <li key={id} lang={language} className="break-words">
            {title}
          </li>
        ))}
      </ul>
    </>
  );
}
