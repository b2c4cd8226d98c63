import { Form } from "@remix-run/react";
import { SubmitButton } from "~/components/submit-button";
import { Callout } from "~/components/ui/callout";
import { m } from "~/messages/compiled/messages";

const done = ["saved", "moved", "stayed", "duplicated", "deleted", "restored", "already-there"] as const;
const refused = ["no-module", "gone", "bad-position", "unknown"] as const;

/** What a change of the outline ends with. */
export const outlineNotices = [...done, ...refused] as const;

type Notice = (typeof outlineNotices)[number];

const words: Record<Notice, () => string> = {
  saved: m.outline_notice_saved,
  moved: m.outline_notice_moved,
  stayed: m.outline_notice_stayed,
  "already-there": m.outline_notice_already_there,
  duplicated: m.outline_notice_duplicated,
  deleted: m.outline_notice_deleted,
  restored: m.outline_notice_restored,
  "no-module": m.outline_problem_no_module,
  gone: m.outline_problem_gone,
  "bad-position": m.outline_problem_position,
  unknown: m.outline_problem_unknown,
};

export interface OutlineNoticeProps {
  notice: Notice;
  /** What has just been deleted, while it can be put back. */
  undo: { id: string; title: string } | null;
  address: string;
}

/** Says what has just been done, or why it was not; what was deleted can be put back from here. */
export function OutlineNotice({ notice, undo, address }: OutlineNoticeProps) {
  const isProblem = refused.some((each) => each === notice);
  const deleted = notice === "deleted" && undo;
  return (
    <Callout meaning={isProblem ? "overdue" : "done"} role={isProblem ? "alert" : "status"}>
      <p>{deleted ? m.outline_notice_deleted_of({ title: undo.title }) : words[notice]()}</p>
      {deleted ? (
        <Form method="post" action={`${address}/outline`} className="pt-1">
          <input type="hidden" name="item" value={undo.id} />
          <SubmitButton name="intent" value="restore" variant="plain" size="small">
            {m.outline_undo()}
          </SubmitButton>
        </Form>
      ) : null}
    </Callout>
  );
}
