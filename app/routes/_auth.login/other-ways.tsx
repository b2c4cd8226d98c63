import { Callout } from "~/components/ui/callout";
import { TextLink } from "~/components/ui/link";
import { m } from "~/messages/compiled/messages";

const notices = {
  confirmed: m.auth_notice_confirmed,
  reset: m.auth_notice_reset,
  everywhere: m.auth_notice_everywhere,
  email: m.auth_notice_email,
};

/** What has just been done, and why the person is here now. */
export function LogInNotice({ notice }: { notice: keyof typeof notices }) {
  return (
    <Callout meaning="done" role="status" className="mt-4">
      <p>{notices[notice]()}</p>
    </Callout>
  );
}

/** For who cannot log in: the same to everybody, whether there is such an account or not. */
export function OtherWays({ canRegister, isRefused }: { canRegister: boolean; isRefused: boolean }) {
  return (
    <div className="mt-6 space-y-2 text-sm text-ink-muted">
      {isRefused ? (
        <p>
          {m.auth_unconfirmed_text()} <TextLink to="/verify-email">{m.auth_unconfirmed_link()}</TextLink>
        </p>
      ) : null}
      <p>
        <TextLink to="/forgot-password">{m.auth_forgot_link()}</TextLink>
      </p>
      {canRegister ? (
        <p>
          {m.auth_register_ask()} <TextLink to="/register">{m.auth_register_link()}</TextLink>
        </p>
      ) : null}
    </div>
  );
}
