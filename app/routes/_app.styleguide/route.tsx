import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useSearchParams } from "@remix-run/react";
import { usePageContext } from "~/components/page-context";
import { PageHeader } from "~/components/ui/page-header";
import { m } from "~/messages/compiled/messages";
import { readEnv } from "~/platform/env.server";
import { notFound } from "~/platform/http.server";
import { requireViewer } from "~/platform/viewer.server";
import { Buttons } from "./actions";
import { Choices } from "./choices";
import { Data } from "./data";
import { Fields } from "./fields";
import { Colours, Type } from "./foundations";
import { Layers } from "./layers";
import { Messages } from "./messages";
import { Navigation } from "./navigation";
import { PeopleAndTimes, States } from "./states";

export async function loader({ request }: LoaderFunctionArgs) {
  await requireViewer(request, "styleguide:view");
  if (readEnv().appMode !== "demo") throw notFound();
  return null;
}

function Contents() {
  const chapters = [
    { id: "colours", title: m.styleguide_colours() },
    { id: "type", title: m.styleguide_type() },
    { id: "buttons", title: m.styleguide_buttons() },
    { id: "fields", title: m.styleguide_fields() },
    { id: "choices", title: m.styleguide_choices() },
    { id: "messages", title: m.styleguide_messages() },
    { id: "states", title: m.styleguide_states() },
    { id: "people", title: m.styleguide_people() },
    { id: "navigation", title: m.styleguide_navigation() },
    { id: "data", title: m.styleguide_data() },
    { id: "layers", title: m.styleguide_layers() },
  ];
  return (
    <nav aria-label={m.styleguide_contents()}>
      <ul className="flex flex-wrap gap-x-4 gap-y-1 text-sm">
        {chapters.map(({ id, title }) => (
          <li key={id}>
            <a href={`#${id}`} className="inline-block py-1 text-accent-ink underline underline-offset-3">
              {title}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

export default function StyleGuide() {
  const { now, locale, timeZone } = usePageContext();
  const told = { now, locale, timeZone };
  const [asked] = useSearchParams();
  return (
    <>
      <PageHeader title={m.styleguide_title()} lead={m.styleguide_lead()} />
      <div className="space-y-10">
        <Contents />
        <Colours />
        <Type />
        <Buttons />
        <Fields />
        <Choices />
        <Messages />
        <States />
        <PeopleAndTimes {...told} />
        <Navigation />
        <Data {...told} />
        <Layers ask={asked.has("ask")} toast={asked.has("toast")} />
      </div>
    </>
  );
}

export const meta: MetaFunction = () => [{ title: m.general_page_title({ page: m.styleguide_title() }) }];
