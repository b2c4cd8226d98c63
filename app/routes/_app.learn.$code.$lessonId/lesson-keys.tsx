import { useNavigate } from "@remix-run/react";
import Keyboard from "lucide-react/icons/keyboard";
import { lazy, Suspense, useEffect, useRef, useState } from "react";
import { Button } from "~/components/ui/button";
import { classes } from "~/components/ui/classes";
import { useHydrated } from "~/components/ui/use-hydrated";
import { type KeyCommand, keyCommand } from "~/domain/learning/lesson-keys";
import { m } from "~/messages/compiled/messages";
import { useKeysEnabled } from "./keys-enabled";

export interface LessonKeysProps {
  /** Addresses; null: there is none. */
  previous: string | null;
  next: string | null;
}

/** Loaded when it is asked for: most people never do. */
const KeysDialog = lazy(() => import("./keys-dialog"));

const whereOneTypes = "input, textarea, select, [contenteditable], [role=dialog]";

/** Keys for going through lessons, and the button that says which. They need scripting, and so does the button. */
export function LessonKeys(places: LessonKeysProps) {
  const [open, setOpen] = useState(false);
  const [enabled, setEnabled] = useKeysEnabled();
  const button = useRef<HTMLButtonElement>(null);
  const hydrated = useHydrated();
  useKeys(enabled && !open, places, () => setOpen(true));
  return (
    <div className={classes("mt-6 pointer-coarse:hidden print:hidden", !hydrated && "invisible")}>
      <Button
        ref={button}
        type="button"
        variant="quiet"
        size="small"
        aria-haspopup="dialog"
        onClick={() => setOpen(true)}
      >
        <Keyboard aria-hidden />
        {m.learning_keys()}
      </Button>
      {open ? (
        <Suspense>
          <KeysDialog
            enabled={enabled}
            onEnable={setEnabled}
            onClose={() => setOpen(false)}
            returnFocus={() => button.current?.focus()}
          />
        </Suspense>
      ) : null}
    </div>
  );
}

function useKeys(enabled: boolean, { previous, next }: LessonKeysProps, openHelp: () => void) {
  const navigate = useNavigate();
  const act = useRef<(command: KeyCommand) => void>(() => {});
  useEffect(() => {
    act.current = (command) => {
      if (command === "help") openHelp();
      const place = command === "next" ? next : command === "previous" ? previous : null;
      if (place) navigate(place);
    };
  });
  useEffect(() => {
    if (!enabled) return;
    const press = (event: KeyboardEvent) => {
      const busy = event.target instanceof Element && event.target.closest(whereOneTypes) !== null;
      const command = keyCommand(event, busy);
      if (!command) return;
      event.preventDefault();
      act.current(command);
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, [enabled]);
}
