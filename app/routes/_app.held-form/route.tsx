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
import { localPath } from "~/platform/http.server";
import { writtenValues } from "~/platform/session/held-form";
import { dropHeldForm, findHeldForm } from "~/platform/session/held-forms.store.server";
import { readHeldFormToken } from "~/platform/session/session-cookies.server";
import { requireViewer } from "~/platform/viewer.server";

/** What the viewer had written when their log-in ran out; whoever has none, or somebody else's, has nothing to do here. */
export async function loader({ request }: LoaderFunctionArgs) {
  const { userId } = await requireViewer(request, "account:manage-own");
  const held = await heldBy(userId, request);
  if (!held) throw redirect("/dashboard");
  const path = localPath(held.path, "/dashboard");
  return { path, fields: held.fields, written: writtenValues(held.fields) };
}

/** Forgets it. */
export async function action({ request }: ActionFunctionArgs) {
  const { userId } = await requireViewer(request, "account:manage-own");
  const held = await heldBy(userId, request);
  const token = await readHeldFormToken(request.headers.get("Cookie"));
  if (token) await dropHeldForm(writeDb(), { token, userId });
  return redirect(localPath(held?.path, "/dashboard"));
}

async function heldBy(userId: string, request: Request) {
  const token = await readHeldFormToken(request.headers.get("Cookie"));
  return token ? findHeldForm(writeDb(), { token, userId, now: new Date() }) : null;
}

export default function HeldForm() {
  const { path, fields, written } = useLoaderData<typeof loader>();
  return (
    <div className="max-w-measure space-y-6">
      <PageHeader title={m.auth_held_title()} lead={m.auth_held_lead()} />
      <Card title={m.auth_held_written()}>
        <div className="space-y-4">
          {written.map((value, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: they stand as they are
            <p key={index} className="text-sm break-words whitespace-pre-wrap">
              {value}
            </p>
          ))}
        </div>
      </Card>
      <div className="flex flex-wrap gap-3">
        {/* A document of its own: what the page answers is seen there. */}
        <Form method="post" action={path} reloadDocument>
          {fields.map(([name, value], index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: they stand as they are
            <HeldField key={index} name={name} value={value} />
          ))}
          <Button type="submit" variant="primary">
            {m.auth_held_send()}
          </Button>
        </Form>
        <Form method="post">
          <SubmitButton variant="plain">{m.auth_held_drop()}</SubmitButton>
        </Form>
      </div>
    </div>
  );
}

/** A hidden `<input>` keeps no line breaks in every browser; a text field that is not shown does. */
function HeldField({ name, value }: { name: string; value: string }) {
  return <textarea name={name} defaultValue={value} hidden readOnly aria-hidden />;
}

export const meta: MetaFunction = () => [{ title: m.general_page_title({ page: m.auth_held_title() }) }];
