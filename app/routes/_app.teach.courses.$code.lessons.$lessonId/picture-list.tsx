import { Button } from "~/components/ui/button";
import { Disclosure } from "~/components/ui/disclosure";
import { Input } from "~/components/ui/input";
import { useHydrated } from "~/components/ui/use-hydrated";
import { pictureMarkdown } from "~/domain/authoring/lesson-files";
import { fileHref } from "~/domain/files/file-name";
import { m } from "~/messages/compiled/messages";
import { insertIntoText } from "./insert-into-text";

export interface PictureListProps {
  pictures: readonly { fileId: string; name: string }[];
  /** The text that they go into. */
  textId: string;
}

/** The course's pictures, each with the line that shows it in a text. */
export function PictureList({ pictures, textId }: PictureListProps) {
  const hydrated = useHydrated();
  if (pictures.length === 0) return null;
  return (
    <Disclosure summary={m.outline_pictures({ count: pictures.length })}>
      <p className="text-ink-muted">{m.outline_pictures_hint()}</p>
      <ul className="mt-2 space-y-2">
        {pictures.map(({ fileId: id, name }) => {
          const markdown = pictureMarkdown({ href: fileHref({ id, name }), name });
          return (
            <li key={id} className="flex items-center gap-2">
              <Input
                readOnly
                value={markdown}
                aria-label={m.files_markdown_of({ name })}
                className="font-mono text-xs"
              />
              {hydrated ? (
                <Button
                  type="button"
                  size="small"
                  aria-label={m.outline_insert_of({ name })}
                  onClick={() => insertIntoText(textId, markdown)}
                >
                  {m.outline_insert()}
                </Button>
              ) : null}
            </li>
          );
        })}
      </ul>
    </Disclosure>
  );
}
