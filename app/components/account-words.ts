import { m } from "~/messages/compiled/messages";

const words: Record<string, () => string> = {
  "email-missing": m.auth_email_missing,
  "email-malformed": m.auth_email_malformed,
  "email-same": m.auth_email_same,
  "password-missing": m.auth_password_missing,
  "password-wrong": m.auth_password_wrong,
  "password-same": m.auth_password_same,
  "password-too-long": m.auth_password_too_long,
  "password-too-short": m.auth_password_too_short,
  "password-common": m.auth_password_common,
  "new-password-missing": m.auth_new_password_missing,
  "first-name-missing": m.auth_first_name_missing,
  "last-name-missing": m.auth_last_name_missing,
  "name-too-long": m.auth_name_too_long,
  "name-malformed": m.auth_name_malformed,
};

/** The problem codes of an account form's field as sentences. */
export function fieldErrors(codes: string[] | undefined): string[] {
  return (codes ?? []).map((code) => words[code]?.() ?? m.auth_field_wrong());
}

/** Too many tries: how long to wait. */
export function waitWords(seconds: number): string {
  const minutes = Math.ceil(seconds / 60);
  return seconds < 60
    ? m.auth_blocked_seconds({ count: seconds })
    : m.auth_blocked_minutes({ count: minutes });
}
