import { Form } from "@remix-run/react";
import { m } from "~/messages/compiled/messages";
import { fileSize } from "./file-size";
import { usePageContext } from "./page-context";
import { Button } from "./ui/button";
import { Card } from "./ui/card";

export interface UnfinishedUpload {
  id: string;
  name: string;
  /** Of the course that it goes into. */
  code: string;
  sizeBytes: number;
  receivedBytes: number;
}

/** The uploads that somebody has begun and not finished, in all of their courses, each to be given up. */
export function UnfinishedUploads({ uploads }: { uploads: UnfinishedUpload[] }) {
  if (uploads.length === 0) return null;
  return (
    <Card title={m.files_unfinished()}>
      <p className="text-sm text-ink-muted">{m.files_unfinished_lead()}</p>
      <ul className="mt-3 space-y-3">
        {uploads.map((upload) => (
          <li key={upload.id} className="flex flex-wrap items-center justify-between gap-3">
            <Standing upload={upload} />
            <GiveUp upload={upload} />
          </li>
        ))}
      </ul>
    </Card>
  );
}

function Standing({ upload: { name, code, sizeBytes, receivedBytes } }: { upload: UnfinishedUpload }) {
  const { locale } = usePageContext();
  const percent = Math.floor((100 * receivedBytes) / sizeBytes);
  return (
    <span className="min-w-0 break-words">
      {name}
      <span className="block text-xs text-ink-muted">
        {m.files_unfinished_stands({ course: code, percent, size: fileSize(sizeBytes, locale) })}
      </span>
    </span>
  );
}

function GiveUp({ upload: { id, name, code } }: { upload: UnfinishedUpload }) {
  return (
    <Form method="post">
      <input type="hidden" name="upload" value={id} />
      <input type="hidden" name="course" value={code} />
      <Button
        type="submit"
        name="intent"
        value="give-up"
        variant="quiet"
        size="small"
        aria-label={m.files_give_up_of({ name })}
      >
        {m.files_give_up()}
      </Button>
    </Form>
  );
}
