import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import { SubmitButton } from "~/components/submit-button";
import { Button } from "~/components/ui/button";
import { Card } from "~/components/ui/card";
import { PageHeader } from "~/components/ui/page-header";
import { m } from "~/messages/compiled/messages";
import { writeDb } from "~/platform/database.server";
import { formValues, localPath } from "~/platform/http.server";
import { writtenValues } from "~/platform/session/held-form";
import { dropHeldForm, listHeldForms } from "~/platform/session/held-forms.store.server";
import { readHeldFormTokens } from "~/platform/session/session-cookies.server";
import { requireViewer } from "~/platform/viewer.server";

/** What the viewer had written when their log-in ran out; whoever has none, or somebody else's, has nothing to do here. */
export async function loader({ request }: LoaderFunctionArgs) {
  const { userId } = await requireViewer(request, "account:manage-own");
  const held = await heldBy(userId, request);
  if (held.length === 0) throw redirect("/dashboard");
  return {
    forms: held.map(({ id, path, fields }) => ({
      ...{ id, fields, written: writtenValues(fields) },
      path: localPath(path, "/dashboard"),
    })),
  };
}

/** Forgets one of them. */
export async function action({ request }: ActionFunctionArgs) {
  const { userId } = await requireViewer(request, "account:manage-own");
  const held = await heldBy(userId, request);
  const { form: id } = await formValues(request);
  const dropped = held.find((each) => each.id === id) ?? held[0];
  const tokens = await readHeldFormTokens(request.headers.get("Cookie"));
  if (dropped) await dropHeldForm(writeDb(), { id: dropped.id, tokens, userId });
  return redirect(held.length > 1 ? "/held-form" : localPath(dropped?.path, "/dashboard"));
}

async function heldBy(userId: string, request: Request) {
  const tokens = await readHeldFormTokens(request.headers.get("Cookie"));
  return listHeldForms(writeDb(), { tokens, userId, now: new Date() });
}

export default function HeldForms() {
  const { forms } = useLoaderData<typeof loader>();
  return (
    <div className="max-w-measure space-y-6">
      <PageHeader title={m.auth_held_title()} lead={m.auth_held_lead()} />
      {forms.map((form) => (
        <HeldForm key={form.id} {...form} isAlone={forms.length === 1} />
      ))}
    </div>
  );
}

interface HeldFormProps {
  id: string;
  path: string;
  fields: [name: string, value: string][];
  written: readonly string[];
  isAlone: boolean;
}

function HeldForm({ id, path, fields, written, isAlone }: HeldFormProps) {
  return (
    <Card title={m.auth_held_written()}>
      <div className="space-y-4">
        {written.map((value, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: they stand as they are
          <p key={index} className="text-sm break-words whitespace-pre-wrap">
            {value}
          </p>
        ))}
        <div className="flex flex-wrap gap-3">
          {/* A document of its own: what the page answers is seen there; where others wait, beside this page. */}
          <Form method="post" action={path} reloadDocument target={isAlone ? undefined : "_blank"}>
            {fields.map(([name, value], index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: they stand as they are
              <HeldField key={index} name={name} value={value} />
            ))}
            <Button type="submit" variant="primary">
              {isAlone ? m.auth_held_send() : m.auth_held_send_apart()}
            </Button>
          </Form>
          <Form method="post">
            <input type="hidden" name="form" value={id} />
            <SubmitButton variant="plain">{m.auth_held_drop()}</SubmitButton>
          </Form>
        </div>
      </div>
    </Card>
  );
}

/** A hidden `<input>` keeps no line breaks in every browser; a text field that is not shown does. */
function HeldField({ name, value }: { name: string; value: string }) {
  return <textarea name={name} defaultValue={value} hidden readOnly aria-hidden />;
}

export const meta: MetaFunction = () => [{ title: m.general_page_title({ page: m.auth_held_title() }) }];
