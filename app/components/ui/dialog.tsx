import X from "lucide-react/icons/x";
import * as Radix from "radix-ui/dialog";
import { type MouseEvent, type ReactNode, useRef, useState } from "react";
import { ButtonLink, type ButtonLook } from "./button";

export interface DialogProps {
  /** The button that opens it: a link to the page that does the same without scripting. */
  trigger: ButtonLook & { label: ReactNode; to: string };
  title: string;
  /** What it is about, read out when it opens. */
  description?: string;
  closeLabel: string;
  /** The form or text inside; `close` ends the dialog. */
  children: (close: () => void) => ReactNode;
}

function isPlainClick(event: MouseEvent) {
  return event.button === 0 && !(event.metaKey || event.ctrlKey || event.shiftKey || event.altKey);
}

function Content({
  title,
  description,
  closeLabel,
  onCloseAutoFocus,
  children,
}: Pick<DialogProps, "title" | "description" | "closeLabel"> & {
  onCloseAutoFocus: (event: Event) => void;
  children: ReactNode;
}) {
  return (
    <Radix.Portal>
      <div className="fixed inset-0 z-40 bg-veil" />
      <Radix.Content
        {...(description ? {} : { "aria-describedby": undefined })}
        onCloseAutoFocus={onCloseAutoFocus}
        className="fixed inset-x-4 bottom-4 z-50 mx-auto max-h-[calc(100dvh-2rem)] max-w-form overflow-y-auto rounded-lg border border-line bg-raised p-5 text-ink shadow-lg outline-none motion-safe:animate-appear sm:top-[12vh] sm:bottom-auto"
      >
        <div className="mb-4 flex items-start justify-between gap-4">
          <div className="min-w-0 space-y-1">
            <Radix.Title className="text-lg font-semibold">{title}</Radix.Title>
            {description ? (
              <Radix.Description className="text-sm text-ink-muted">{description}</Radix.Description>
            ) : null}
          </div>
          <Radix.Close
            aria-label={closeLabel}
            className="-me-2 -mt-1 grid size-10 shrink-0 place-items-center rounded text-ink-muted hover:bg-sunken hover:text-ink"
          >
            <X aria-hidden className="size-5" />
          </Radix.Close>
        </div>
        {children}
      </Radix.Content>
    </Radix.Portal>
  );
}

/** A window over the page for one short question. Without scripting its button goes to a page instead. */
export function Dialog({ trigger, children, ...words }: DialogProps) {
  const [open, setOpen] = useState(false);
  const opener = useRef<HTMLAnchorElement>(null);
  const { label, to, ...look } = trigger;
  const openHere = (event: MouseEvent) => {
    if (!isPlainClick(event)) return;
    event.preventDefault();
    setOpen(true);
  };
  const returnFocus = (event: Event) => {
    event.preventDefault();
    opener.current?.focus();
  };
  return (
    <Radix.Root open={open} onOpenChange={setOpen}>
      <ButtonLink {...look} to={to} ref={opener} onClick={openHere}>
        {label}
      </ButtonLink>
      <Content {...words} onCloseAutoFocus={returnFocus}>
        {children(() => setOpen(false))}
      </Content>
    </Radix.Root>
  );
}

export interface DialogWindowProps extends Pick<DialogProps, "title" | "description" | "closeLabel"> {
  onClose: () => void;
  /** Puts the focus back to where it came from. */
  returnFocus: () => void;
  children: ReactNode;
}

/** The window alone, open for as long as it is drawn: for what opens by a key as well, or is loaded late. */
export function DialogWindow({ onClose, returnFocus, children, ...words }: DialogWindowProps) {
  const restore = (event: Event) => {
    event.preventDefault();
    returnFocus();
  };
  return (
    <Radix.Root open onOpenChange={(open) => (open ? undefined : onClose())}>
      <Content {...words} onCloseAutoFocus={restore}>
        {children}
      </Content>
    </Radix.Root>
  );
}
