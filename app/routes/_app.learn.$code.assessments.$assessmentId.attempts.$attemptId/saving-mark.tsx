import Check from "lucide-react/icons/check";
import CloudOff from "lucide-react/icons/cloud-off";
import LoaderCircle from "lucide-react/icons/loader-circle";
import TriangleAlert from "lucide-react/icons/triangle-alert";
import { classes } from "~/components/ui/classes";
import { m } from "~/messages/compiled/messages";

/** How it stands with an answer: not given, kept by the server, on its way, not arrived, or overtaken by another window, too late, or too long. */
export type SavingState = "open" | "saved" | "sending" | "unsaved" | "stale" | "ended" | "too-long";

const marks = {
  open: { words: m.assessment_saving_open, Icon: null, look: "text-ink-muted" },
  saved: { words: m.assessment_saving_saved, Icon: Check, look: "text-done" },
  sending: { words: m.assessment_saving_sending, Icon: LoaderCircle, look: "text-ink-muted" },
  unsaved: { words: m.assessment_saving_unsaved, Icon: CloudOff, look: "text-overdue" },
  stale: { words: m.assessment_saving_stale, Icon: TriangleAlert, look: "text-soon" },
  "too-long": { words: m.assessment_saving_too_long, Icon: TriangleAlert, look: "text-overdue" },
  ended: { words: m.assessment_saving_ended, Icon: TriangleAlert, look: "text-overdue" },
};

/** Says whether an answer is safe. */
export function SavingMark({ slot, state }: { slot: number; state: SavingState }) {
  const { words, Icon, look } = marks[state];
  return (
    <p
      role="status"
      aria-label={m.assessment_saving_of({ number: slot })}
      className={classes("flex items-center gap-1.5 text-sm", look)}
    >
      {Icon ? (
        <Icon aria-hidden className={classes("size-4 shrink-0", state === "sending" && "animate-spin")} />
      ) : null}
      {words()}
    </p>
  );
}
