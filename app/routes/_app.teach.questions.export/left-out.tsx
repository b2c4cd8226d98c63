import { Table } from "~/components/ui/table";
import type { WriteProblem } from "~/domain/questions/formats/written-question";
import { m } from "~/messages/compiled/messages";
import { writeProblemWords } from "./export-words";

/** How many are shown. */
const shownAtMost = 200;

/** What of the questions the format has no words for. */
export function LeftOut({ title, problems }: { title: string; problems: readonly WriteProblem[] }) {
  if (problems.length === 0) return null;
  const rows = problems.slice(0, shownAtMost).map((problem, index) => ({ ...problem, id: String(index) }));
  const more = problems.length - rows.length;
  return (
    <section className="space-y-2">
      <h3 className="font-semibold">{title}</h3>
      <Table
        caption={title}
        columns={[
          {
            key: "name",
            header: m.questions_column_name(),
            cell: ({ name }) => <span className="break-words">{name}</span>,
            rowHeader: true,
          },
          { key: "what", header: m.transfer_what(), cell: ({ code }) => writeProblemWords[code]() },
        ]}
        rows={rows}
        rowKey={({ id }) => id}
      />
      {more > 0 ? <p className="text-sm text-ink-muted">{m.transfer_more({ count: more })}</p> : null}
    </section>
  );
}
