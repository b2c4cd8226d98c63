import { Moment } from "~/components/moment";
import { Disclosure } from "~/components/ui/disclosure";
import { m } from "~/messages/compiled/messages";
import type { ShownMarking } from "./marking-view.server";

const sources = {
  automatic: m.grading_source_automatic,
  trainer: m.grading_source_trainer,
  regrade: m.grading_source_regrade,
};

/** All marks that a question has had: the newest counts, none is lost. */
export function MarkHistory({ history }: { history: ShownMarking["history"] }) {
  if (history.length === 0) return null;
  return (
    <Disclosure summary={m.grading_history({ count: history.length })}>
      <ol className="space-y-3">
        {history.map(({ number, points, source, gradedBy, createdAt, comment, annotations }) => (
          <li key={number}>
            <p>
              {m.assessment_points({ count: points })} · {sources[source]()}
              {gradedBy ? ` · ${gradedBy}` : ""} · <Moment value={createdAt} />
            </p>
            {comment ? <p className="whitespace-pre-line text-ink-muted">{comment}</p> : null}
            {annotations.map(({ quote, note }) => (
              <p key={`${quote}-${note}`} className="text-ink-muted">
                <q>{quote}</q> {note}
              </p>
            ))}
          </li>
        ))}
      </ol>
    </Disclosure>
  );
}
