import { Form } from "@remix-run/react";
import { SubmitButton } from "~/components/submit-button";
import { Callout } from "~/components/ui/callout";
import { tickClass } from "~/components/ui/checkbox";
import { classes } from "~/components/ui/classes";
import { Field } from "~/components/ui/field";
import { Select } from "~/components/ui/select";
import { type Channel, channels, reminderDayChoices } from "~/domain/notifications/notification-settings";
import type { NotificationName } from "~/domain/notifications/notification-types";
import { m } from "~/messages/compiled/messages";
import { notificationWords } from "./notification-words";

export interface SettingsFormProps {
  settings: { reminderDays: number; muted: readonly string[] };
  /** What this person can be told. */
  kinds: readonly NotificationName[];
  isSaved: boolean;
}

/** What a person wants to be told, and how. */
export function SettingsForm({ settings, kinds, isSaved }: SettingsFormProps) {
  return (
    <section id="settings" aria-labelledby="settings-title" className="mt-10 max-w-measure scroll-mt-20">
      <h2 id="settings-title" className="text-lg font-semibold">
        {m.notifications_settings_title()}
      </h2>
      <p className="mt-1 text-sm text-ink-muted">{m.notifications_settings_lead()}</p>
      {isSaved ? (
        <Callout meaning="done" role="status" className="mt-4">
          {m.notifications_saved()}
        </Callout>
      ) : null}
      <Form method="post" preventScrollReset className="mt-4 space-y-6">
        <input type="hidden" name="intent" value="save" />
        <Choices kinds={kinds} muted={settings.muted} />
        <Field
          id="reminder-days"
          label={m.notifications_reminder()}
          hint={m.notifications_reminder_hint()}
          className="max-w-80"
        >
          <Select
            id="reminder-days"
            name="reminderDays"
            defaultValue={String(settings.reminderDays)}
            aria-describedby="reminder-days-hint"
            options={reminderDayChoices.map((days) => ({
              value: String(days),
              label: days === 0 ? m.notifications_no_reminder() : m.notifications_days_before({ days }),
            }))}
          />
        </Field>
        <SubmitButton>{m.notifications_save()}</SubmitButton>
      </Form>
    </section>
  );
}

function Choices({ kinds, muted }: { kinds: readonly NotificationName[]; muted: readonly string[] }) {
  return (
    <table className="w-full text-sm">
      <caption className="sr-only">{m.notifications_settings_title()}</caption>
      <thead>
        <tr className="border-b border-line text-ink-muted">
          <th scope="col" className="py-2 pe-2 text-start font-medium">
            {m.notifications_kind()}
          </th>
          {channels.map((channel) => (
            <th key={channel} scope="col" className="w-20 px-1 py-2 text-center font-medium">
              {channelWord(channel)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {kinds.map((kind) => (
          <tr key={kind} className="border-b border-line">
            <th scope="row" className="py-2 pe-2 text-start font-normal">
              {notificationWords[kind]()}
            </th>
            {channels.map((channel) => (
              <td key={channel} className="px-1 py-2 text-center">
                <Choice kind={kind} channel={channel} isOn={!muted.includes(`${kind}:${channel}`)} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Choice({ kind, channel, isOn }: { kind: NotificationName; channel: Channel; isOn: boolean }) {
  return (
    <input
      type="checkbox"
      name={channel}
      value={kind}
      defaultChecked={isOn}
      aria-label={m.notifications_choice({ kind: notificationWords[kind](), channel: channelWord(channel) })}
      className={classes(tickClass, "align-middle")}
    />
  );
}

function channelWord(channel: Channel): string {
  return channel === "mail" ? m.notifications_channel_mail() : m.notifications_channel_in_app();
}
