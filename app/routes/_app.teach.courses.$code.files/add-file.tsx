import { useEffect, useState } from "react";
import type { CourseFileProblem } from "~/components/course-file-words";
import { Card } from "~/components/ui/card";
import { UploadForm } from "~/components/upload-form";
import { acceptedFiles, UploadPanel } from "~/components/upload-panel";
import { m } from "~/messages/compiled/messages";

/** Takes one file into the course: while one watches where there is scripting, by a form where there is none. */
export function AddFile({ code, problem }: { code: string; problem: CourseFileProblem | null }) {
  // What was chosen before scripting ran goes on from the form to the panel.
  const [taken, setTaken] = useState<{ chosen: File | null } | null>(null);
  useEffect(() => {
    const input = document.getElementById("file");
    setTaken({ chosen: (input instanceof HTMLInputElement && input.files?.[0]) || null });
  }, []);
  return (
    <Card title={m.files_add()}>
      {taken && !problem ? (
        <UploadPanel code={code} chosen={taken.chosen} />
      ) : (
        <UploadForm problem={problem} accept={acceptedFiles} hint={m.files_hint()} />
      )}
    </Card>
  );
}
