import type { ReactNode } from "react";
import { m } from "~/messages/compiled/messages";
import { Breadcrumb } from "./ui/breadcrumb";
import { Callout } from "./ui/callout";
import { PageHeader } from "./ui/page-header";

export interface OutlineEditorFrameProps {
  course: { code: string; title: string };
  /** What is edited. */
  title: string;
  lead?: string;
  /** Whether it has just been saved. */
  isSaved: boolean;
  /** As wide as the page: for tables. */
  isWide?: boolean;
  children: ReactNode;
}

/** What the editors of a module and of a lesson have around their forms. */
export function OutlineEditorFrame({
  course,
  title,
  lead,
  isSaved,
  isWide,
  children,
}: OutlineEditorFrameProps) {
  const crumbs = [
    { to: "/teach", label: m.authoring_title() },
    { to: `/teach/courses/${course.code}`, label: course.title },
    { label: title },
  ];
  return (
    <div className={isWide ? undefined : "max-w-measure"}>
      <PageHeader
        title={title}
        lead={lead}
        trail={<Breadcrumb label={m.catalog_breadcrumb()} crumbs={crumbs} />}
      />
      {isSaved ? (
        <Callout meaning="done" role="status" className="mb-6">
          <p>{m.outline_notice_saved()}</p>
        </Callout>
      ) : null}
      {children}
    </div>
  );
}
