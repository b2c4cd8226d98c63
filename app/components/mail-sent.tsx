import type { ReactNode } from "react";
import { m } from "~/messages/compiled/messages";
import { Callout } from "./ui/callout";

/** That a mail is on its way, if there is one to send; and what to do when none comes. */
export function MailSent({ children }: { children: ReactNode }) {
  return (
    <>
      <Callout role="status" className="mt-4">
        <p>{children}</p>
      </Callout>
      <p className="mt-4 text-sm text-ink-muted">{m.auth_check_mail_help()}</p>
    </>
  );
}
