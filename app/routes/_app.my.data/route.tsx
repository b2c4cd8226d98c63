import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import Download from "lucide-react/icons/download";
import { Button } from "~/components/ui/button";
import { PageHeader } from "~/components/ui/page-header";
import { m } from "~/messages/compiled/messages";
import { requireViewer } from "~/platform/viewer.server";

export async function loader({ request }: LoaderFunctionArgs) {
  await requireViewer(request, "personal-data:export");
  return null;
}

export default function MyData() {
  const included = [
    m.personal_data_account(),
    m.personal_data_learning(),
    m.personal_data_skills(),
    m.personal_data_activity(),
    m.personal_data_messages(),
    m.personal_data_history(),
  ];
  return (
    <div className="max-w-measure space-y-6">
      <PageHeader title={m.personal_data_title()} lead={m.personal_data_lead()} />
      <section className="space-y-2">
        <h2 className="text-lg font-semibold">{m.personal_data_included()}</h2>
        <ul className="list-disc space-y-1 ps-5">
          {included.map((each) => (
            <li key={each}>{each}</li>
          ))}
        </ul>
      </section>
      <p className="text-ink-muted">{m.personal_data_left_out()}</p>
      <form method="post" action="/my/data.json">
        <Button type="submit" variant="primary">
          <Download aria-hidden />
          {m.personal_data_download()}
        </Button>
      </form>
    </div>
  );
}

export const meta: MetaFunction = () => [{ title: m.general_page_title({ page: m.personal_data_title() }) }];
