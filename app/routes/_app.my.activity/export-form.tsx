import Download from "lucide-react/icons/download";
import { Button } from "~/components/ui/button";
import type { ActivityFilter } from "~/domain/activity/activity-filter";
import { m } from "~/messages/compiled/messages";

/** Downloads what the filter shows. A plain form: the answer is a file, which the browser keeps. */
export function ExportForm({ filter }: { filter: ActivityFilter }) {
  return (
    <form method="post" action="/my/activity.csv">
      {Object.entries(filter).map(([name, value]) =>
        value ? <input key={name} type="hidden" name={name} value={value} /> : null,
      )}
      <Button type="submit">
        <Download aria-hidden />
        {m.activity_export_csv()}
      </Button>
    </form>
  );
}
