import { Form } from "@remix-run/react";
import { Moment } from "~/components/moment";
import { Button } from "~/components/ui/button";
import { Disclosure } from "~/components/ui/disclosure";
import { m } from "~/messages/compiled/messages";

export interface DeletedItemsProps {
  items: readonly { id: string; title: string; lessonId: string | null; createdAt: string | Date }[];
  address: string;
}

/** What was deleted from the outline in the last days, each with a button that puts it back. */
export function DeletedItems({ items, address }: DeletedItemsProps) {
  if (items.length === 0) return null;
  return (
    <Disclosure summary={m.outline_deleted({ count: items.length })}>
      <ul className="divide-y divide-line rounded-lg border border-line bg-surface">
        {items.map(({ id, title, lessonId, createdAt }) => (
          <li key={id} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 px-4 py-2">
            <span className="min-w-0 break-words">
              {title}{" "}
              <span className="text-ink-muted">
                {lessonId ? m.outline_a_lesson() : m.outline_a_module()} <Moment value={createdAt} />
              </span>
            </span>
            <Form method="post" action={`${address}/outline`}>
              <input type="hidden" name="item" value={id} />
              <Button
                type="submit"
                name="intent"
                value="restore"
                variant="quiet"
                size="small"
                aria-label={m.outline_restore_of({ title })}
              >
                {m.outline_restore()}
              </Button>
            </Form>
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
