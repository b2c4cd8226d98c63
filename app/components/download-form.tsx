import Download from "lucide-react/icons/download";
import { m } from "~/messages/compiled/messages";
import { Button } from "./ui/button";

export interface DownloadFormProps {
  /** Where the file comes from. */
  action: string;
  /** What is sent along: the filter, say. */
  values?: Record<string, string>;
}

/** Downloads a table as a file. A plain form: the answer is a file, which the browser keeps. */
export function DownloadForm({ action, values = {} }: DownloadFormProps) {
  return (
    <form method="post" action={action}>
      {Object.entries(values).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Button type="submit">
        <Download aria-hidden />
        {m.activity_export_csv()}
      </Button>
    </form>
  );
}
