import { coverEdges, coverHref } from "~/domain/catalog/course-cover";
import { classes } from "./ui/classes";

export interface CourseCoverProps {
  course: { coverFileId: string | null; coverAlt: string; language: string };
  className?: string;
}

/** A course's picture, for which there is room before it comes; nothing where there is none. */
export function CourseCover({ course, className }: CourseCoverProps) {
  const href = coverHref(course);
  if (!href) return null;
  return (
    <img
      src={href}
      alt={course.coverAlt}
      lang={course.language}
      {...coverEdges}
      loading="lazy"
      decoding="async"
      className={classes("h-auto w-full bg-sunken object-cover", className)}
    />
  );
}
