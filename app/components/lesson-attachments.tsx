import Paperclip from "lucide-react/icons/paperclip";
import { m } from "~/messages/compiled/messages";

/** What can be downloaded beside what a lesson shows. */
export function LessonAttachments({ files }: { files: readonly { name: string; address: string }[] }) {
  if (files.length === 0) return null;
  return (
    <section className="mt-8">
      <h2 className="text-lg font-semibold">{m.learning_attachments()}</h2>
      <ul className="mt-2 space-y-1.5">
        {files.map(({ name, address }) => (
          <li key={address}>
            <a
              href={address}
              download={name}
              className="inline-flex items-center gap-2 rounded-sm text-accent-ink underline underline-offset-3 hover:decoration-2"
            >
              <Paperclip aria-hidden className="size-4 shrink-0" />
              {name}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
