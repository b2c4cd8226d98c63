import { Card } from "~/components/ui/card";
import { useHydrated } from "~/components/ui/use-hydrated";
import { UploadPanel } from "~/components/upload-panel";
import { m } from "~/messages/compiled/messages";

/** Adds a file to the course without leaving the lesson, where there is scripting; it can be chosen then. */
export function AddFile({ code }: { code: string }) {
  if (!useHydrated()) return null;
  return (
    <Card title={m.files_add()} className="mt-8">
      <UploadPanel code={code} />
    </Card>
  );
}
