import { DialogWindow } from "~/components/ui/dialog";
import { Switch } from "~/components/ui/switch";
import { m } from "~/messages/compiled/messages";

export interface KeysDialogProps {
  enabled: boolean;
  onEnable: (enabled: boolean) => void;
  onClose: () => void;
  returnFocus: () => void;
}

/** Which keys there are, and whether they are on. */
export default function KeysDialog({ enabled, onEnable, onClose, returnFocus }: KeysDialogProps) {
  const keys = [
    { key: "n", meaning: m.learning_keys_next() },
    { key: "p", meaning: m.learning_keys_previous() },
    { key: "?", meaning: m.learning_keys_help() },
  ];
  return (
    <DialogWindow
      title={m.learning_keys()}
      closeLabel={m.learning_keys_close()}
      onClose={onClose}
      returnFocus={returnFocus}
    >
      <dl className="divide-y divide-line border-y border-line text-sm">
        {keys.map(({ key, meaning }) => (
          <div key={key} className="flex items-center gap-4 py-2">
            <dt className="w-10 shrink-0">
              <kbd className="inline-grid min-w-8 place-items-center rounded border border-line-strong bg-sunken px-2 py-0.5 font-sans font-medium">
                {key}
              </kbd>
            </dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
      <Switch
        id="lesson-keys"
        className="mt-4"
        label={m.learning_keys_enabled()}
        hint={m.learning_keys_kept()}
        checked={enabled}
        onChange={(event) => onEnable(event.currentTarget.checked)}
      />
    </DialogWindow>
  );
}
