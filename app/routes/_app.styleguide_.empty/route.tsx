import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { PageHeader } from "~/components/ui/page-header";
import { m } from "~/messages/compiled/messages";
import { readEnv } from "~/platform/env.server";
import { notFound } from "~/platform/http.server";
import { requireViewer } from "~/platform/viewer.server";

/** What every signed-in page costs before it does anything: `npm run bench` measures the others by it. */
export async function loader({ request }: LoaderFunctionArgs) {
  await requireViewer(request, "styleguide:view");
  if (readEnv().appMode !== "demo") throw notFound();
  return null;
}

export default function EmptyPage() {
  return <PageHeader title={m.styleguide_empty_title()} />;
}

export const meta: MetaFunction = () => [
  { title: m.general_page_title({ page: m.styleguide_empty_title() }) },
];
