import { Breadcrumb } from "~/components/ui/breadcrumb";
import { Pagination } from "~/components/ui/pagination";
import { Tabs } from "~/components/ui/tabs";
import { m } from "~/messages/compiled/messages";
import { type Ground, Specimen } from "./specimen";

function PageLinks({ named, page, pages }: Ground & { page: number; pages: number }) {
  return (
    <Pagination
      page={page}
      pages={pages}
      href={(number) => `?page=${number}`}
      words={{
        label: `${named(m.styleguide_pages())} ${page}`,
        previous: m.styleguide_previous(),
        next: m.styleguide_next(),
        page: (number) => m.styleguide_page({ page: number }),
      }}
    />
  );
}

export function Navigation() {
  return (
    <Specimen id="navigation" title={m.styleguide_navigation()}>
      {(ground) => (
        <>
          <Breadcrumb
            label={ground.named(m.styleguide_trail())}
            crumbs={[
              { to: "/courses", label: m.styleguide_courses() },
              { to: "/courses", label: m.styleguide_badge_neutral() },
              { label: m.styleguide_course_chemicals() },
            ]}
          />
          <Tabs
            label={ground.named(m.styleguide_tabs())}
            tabs={[
              { to: "?state=current", label: m.styleguide_tab_current(), count: 3, current: true },
              { to: "?state=done", label: m.styleguide_tab_done(), count: 12 },
              { to: "?state=all", label: m.styleguide_tab_all() },
            ]}
          />
          <PageLinks {...ground} page={1} pages={3} />
          <PageLinks {...ground} page={7} pages={20} />
        </>
      )}
    </Specimen>
  );
}
