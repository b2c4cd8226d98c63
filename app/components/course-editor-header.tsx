import type { ReactNode } from "react";
import { m } from "~/messages/compiled/messages";
import { Badge } from "./ui/badge";
import { Breadcrumb } from "./ui/breadcrumb";
import type { Meaning } from "./ui/meaning";
import { PageHeader } from "./ui/page-header";
import { Tabs } from "./ui/tabs";

export interface EditedCourse {
  code: string;
  title: string;
  /** What the title is written in. */
  language: string;
  state: "draft" | "published" | "archived";
}

const stateWords = {
  draft: m.authoring_state_draft,
  published: m.authoring_state_published,
  archived: m.authoring_state_archived,
};

const stateMeanings: Partial<Record<EditedCourse["state"], Meaning>> = { published: "done", draft: "info" };

/** Whether learners can find a course, as a badge. */
export function CourseStateBadge({ state }: { state: EditedCourse["state"] }) {
  return <Badge meaning={stateMeanings[state]}>{stateWords[state]()}</Badge>;
}

/** The top of a course's own editor pages: where one is, and the sides of the course. */
export function CourseEditorHeader({
  course,
  current,
  actions,
}: {
  course: EditedCourse;
  current: "outline" | "facts" | "files" | "learners" | "gradebook" | "publishing";
  /** What else can be done with the course there. */
  actions?: ReactNode;
}) {
  const address = `/teach/courses/${course.code}`;
  const tabs = [
    { to: address, label: m.authoring_tab_outline(), current: current === "outline" },
    { to: `${address}/facts`, label: m.authoring_tab_facts(), current: current === "facts" },
    { to: `${address}/files`, label: m.authoring_tab_files(), current: current === "files" },
    { to: `${address}/learners`, label: m.authoring_tab_learners(), current: current === "learners" },
    { to: `${address}/gradebook`, label: m.gradebook_tab(), current: current === "gradebook" },
    { to: `${address}/publishing`, label: m.authoring_tab_publishing(), current: current === "publishing" },
  ];
  const crumbs = [{ to: "/teach", label: m.authoring_title() }, { label: course.code }];
  return (
    <>
      <PageHeader
        title={<span lang={course.language}>{course.title}</span>}
        trail={<Breadcrumb label={m.catalog_breadcrumb()} crumbs={crumbs} />}
        meta={<CourseStateBadge state={course.state} />}
        actions={actions}
      />
      <Tabs label={m.authoring_tabs()} tabs={tabs} className="mb-6" />
    </>
  );
}
