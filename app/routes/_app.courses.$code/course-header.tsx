import { categoryWords, deliveryWords, levelWords } from "~/components/course-words";
import { EnrolmentBadge, type EnrolmentState } from "~/components/enrolment-badge";
import { Badge } from "~/components/ui/badge";
import { Breadcrumb } from "~/components/ui/breadcrumb";
import { PageHeader } from "~/components/ui/page-header";
import { m } from "~/messages/compiled/messages";

export interface CourseHeaderProps {
  course: {
    code: string;
    title: string;
    description: string;
    language: string;
    category: keyof typeof categoryWords;
    difficulty: keyof typeof levelWords;
    delivery: keyof typeof deliveryWords;
    enrolmentStatus: EnrolmentState | null;
  };
}

export function CourseHeader({ course }: CourseHeaderProps) {
  const { code, title, description, language, category, difficulty, delivery, enrolmentStatus } = course;
  const crumbs = [{ to: "/courses", label: m.catalog_title() }, { label: title }];
  return (
    <PageHeader
      trail={<Breadcrumb label={m.catalog_breadcrumb()} crumbs={crumbs} />}
      title={<span lang={language}>{title}</span>}
      lead={<span lang={language}>{description}</span>}
      meta={
        <span className="flex flex-wrap items-center gap-x-3 gap-y-1.5 text-ink-muted">
          <Badge>{categoryWords[category]()}</Badge>
          <span>{code}</span>
          <span>{levelWords[difficulty]()}</span>
          <span>{deliveryWords[delivery]()}</span>
          {enrolmentStatus ? <EnrolmentBadge status={enrolmentStatus} /> : null}
        </span>
      }
    />
  );
}
