import { Form } from "@remix-run/react";
import type { MediaType } from "~/domain/files/media-types";
import { m } from "~/messages/compiled/messages";
import { fileKindWords } from "./course-file-words";
import { fileSize } from "./file-size";
import { usePageContext } from "./page-context";
import { Button } from "./ui/button";
import { EmptyState } from "./ui/empty-state";
import { Input } from "./ui/input";
import { type Column, Table } from "./ui/table";

export interface ListedFile {
  id: string;
  name: string;
  href: string;
  mediaType: MediaType;
  sizeBytes: number;
  durationSeconds: number | null;
  /** What has to stand in a text to show it, of a picture. */
  markdown: string | null;
}

/** Files of a course or of a category of questions, each to open and to delete. */
export function FileList({ files, empty }: { files: ListedFile[]; empty: string }) {
  const { locale } = usePageContext();
  if (files.length === 0) return <EmptyState title={m.files_empty()}>{empty}</EmptyState>;
  const columns: Column<ListedFile>[] = [
    { key: "name", header: m.files_name(), rowHeader: true, cell: (file) => <FileName file={file} /> },
    { key: "kind", header: m.files_kind(), cell: ({ mediaType }) => fileKindWords(mediaType) },
    {
      key: "size",
      header: m.files_size(),
      numeric: true,
      cell: ({ sizeBytes }) => fileSize(sizeBytes, locale),
    },
    {
      key: "delete",
      header: m.files_delete(),
      headerHidden: true,
      cell: (file) => <DeleteButton file={file} />,
    },
  ];
  return <Table caption={m.files_title()} columns={columns} rows={files} rowKey={({ id }) => id} />;
}

function FileName({ file }: { file: ListedFile }) {
  const { name, href, durationSeconds, markdown } = file;
  return (
    <span className="block space-y-1.5 break-words">
      <a href={href} className="text-accent-ink underline underline-offset-3">
        {name}
      </a>
      {durationSeconds === null ? null : (
        <span className="block text-xs font-normal text-ink-muted">
          {`${m.files_length()}: ${clock(durationSeconds)}`}
        </span>
      )}
      {markdown === null ? null : (
        <Input
          readOnly
          aria-label={m.files_markdown_of({ name })}
          value={markdown}
          className="font-mono text-xs"
        />
      )}
    </span>
  );
}

/** Minutes and seconds, as players show them. */
function clock(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}

function DeleteButton({ file: { id, name } }: { file: ListedFile }) {
  return (
    <Form method="post" className="-mx-2.5 md:-my-1.5">
      <input type="hidden" name="file" value={id} />
      <Button
        type="submit"
        name="intent"
        value="remove"
        variant="quiet"
        size="small"
        aria-label={m.files_delete_of({ name })}
      >
        {m.files_delete()}
      </Button>
    </Form>
  );
}
