import type { CourseFileProblem } from "~/components/course-file-words";
import { Card } from "~/components/ui/card";
import { useHydrated } from "~/components/ui/use-hydrated";
import { UploadForm } from "~/components/upload-form";
import { acceptedFiles, UploadPanel } from "~/components/upload-panel";
import { m } from "~/messages/compiled/messages";

/** Takes one file into the course: while one watches where there is scripting, by a form where there is none. */
export function AddFile({ code, problem }: { code: string; problem: CourseFileProblem | null }) {
  const hydrated = useHydrated();
  return (
    <Card title={m.files_add()}>
      {hydrated && !problem ? (
        <UploadPanel code={code} />
      ) : (
        <UploadForm problem={problem} accept={acceptedFiles} hint={m.files_hint()} />
      )}
    </Card>
  );
}
