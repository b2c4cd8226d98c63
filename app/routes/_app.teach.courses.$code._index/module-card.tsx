import { Link } from "@remix-run/react";
import { type LessonKindName, lessonKindWords } from "~/components/lesson-kind-words";
import { classes } from "~/components/ui/classes";
import { TextLink } from "~/components/ui/link";
import { m } from "~/messages/compiled/messages";
import { RowButtons } from "./row-buttons";

export interface OutlineLesson {
  lessonId: string;
  title: string;
  contentType: "video" | "document" | "presentation" | "external" | "interactive" | "live_session";
  /** Of what is interactive. */
  kind: string | null;
  durationMinutes: number | null;
  required: boolean;
}

export interface ShownModule {
  moduleId: string;
  title: string;
  required: boolean;
  lessons: OutlineLesson[];
}

export interface ModuleCardProps {
  module: ShownModule;
  position: number;
  /** The course's editor. */
  address: string;
  isDraggable: boolean;
}

// Given once for all rows: classes on each of hundreds of buttons would be most of the page.
const buttonsLook = classes(
  "[&_button]:min-h-8 [&_button]:min-w-8 [&_button]:rounded [&_button]:px-2 [&_button]:text-sm",
  "[&_button]:font-medium [&_button]:text-accent-ink [&_button:hover]:bg-sunken",
  "[&_summary]:flex [&_summary]:min-h-8 [&_summary]:items-center [&_summary]:rounded [&_summary]:px-2",
  "[&_summary]:text-sm [&_summary]:text-accent-ink [&_summary:hover]:bg-sunken [&_label]:text-sm",
  "[&_input]:min-h-8 [&_input]:w-20 [&_input]:rounded [&_input]:border [&_input]:border-line-strong",
  "[&_[data-handle]]:cursor-grab [&_[data-handle]]:self-stretch [&_[data-handle]]:content-center",
  "[&_[data-handle]]:px-1 [&_[data-handle]]:text-ink-muted [&[data-drop=before]]:border-t-accent",
  "[&[data-drop=after]]:border-b-accent [&[data-drop]]:bg-accent-soft [&_[data-drop]]:bg-accent-soft",
  "[&_[data-drop=before]]:shadow-[0_-2px_0_var(--accent)] [&_[data-drop=after]]:shadow-[0_2px_0_var(--accent)]",
  "[&_input]:bg-surface [&_input]:px-2 [&_li_a]:text-accent-ink [&_li_a]:underline [&_li_a]:underline-offset-3",
);

/** One module of the outline with its lessons in order. */
export function ModuleCard(card: ModuleCardProps) {
  const { module, address, isDraggable } = card;
  const { moduleId, title, lessons } = module;
  return (
    <section
      id={`row-${moduleId}`}
      tabIndex={-1}
      className={classes("rounded-lg border border-line bg-surface", buttonsLook)}
    >
      <ModuleHead {...card} />
      {lessons.length === 0 ? (
        <p className="border-t border-line px-4 py-3 text-sm text-ink-muted">{m.outline_no_lessons()}</p>
      ) : (
        <ol className="divide-y divide-line border-t border-line">
          {lessons.map((lesson, index) => (
            <LessonRow
              key={lesson.lessonId}
              lesson={lesson}
              position={index + 1}
              address={address}
              isDraggable={isDraggable}
            />
          ))}
        </ol>
      )}
      <p className="border-t border-line px-4 py-2.5 text-sm">
        <TextLink
          to={`${address}/lessons/new?module=${moduleId}`}
          aria-label={m.outline_add_lesson_to({ title })}
        >
          {m.outline_add_lesson()}
        </TextLink>
      </p>
    </section>
  );
}

function ModuleHead({ module, position, address, isDraggable }: ModuleCardProps) {
  const { moduleId, title, required } = module;
  return (
    <div className="flex flex-wrap items-center gap-x-3 px-4 py-3">
      {isDraggable ? <Handle /> : null}
      <h2 className="min-w-0 flex-1 text-lg font-semibold break-words">
        <TextLink to={`${address}/modules/${moduleId}`}>{title}</TextLink>
        {required ? null : (
          <span className="text-sm font-normal text-ink-muted"> {m.general_optional()}</span>
        )}
      </h2>
      <RowButtons kind="module" id={moduleId} title={title} position={position} address={address} />
    </div>
  );
}

/** For the pointer only: the keyboard moves the row that has the focus. */
function Handle() {
  return (
    <span data-handle draggable aria-hidden>
      {"⠿"}
    </span>
  );
}

interface LessonRowProps {
  lesson: OutlineLesson;
  position: number;
  address: string;
  isDraggable: boolean;
}

function LessonRow({ lesson, position, address, isDraggable }: LessonRowProps) {
  const { lessonId, title, durationMinutes } = lesson;
  const kind = kindOf(lesson);
  const facts = [
    lessonKindWords[kind](),
    durationMinutes && m.outline_minutes({ count: durationMinutes }),
    lesson.required ? null : m.general_optional(),
  ];
  return (
    <li
      id={`row-${lessonId}`}
      tabIndex={-1}
      className="flex flex-wrap items-center gap-x-3 px-4 py-1.5 text-sm"
    >
      {isDraggable ? <Handle /> : null}
      <span className="min-w-0 flex-1 break-words">
        {/* What meets is no text to edit here. */}
        {kind === "live_session" ? (
          title
        ) : (
          <Link to={`${address}/${kind === "quiz" ? "assessments" : "lessons"}/${lessonId}`}>{title}</Link>
        )}{" "}
        <span className="text-ink-muted">{facts.filter(Boolean).join(" · ")}</span>
      </span>
      <RowButtons kind="lesson" id={lessonId} title={title} position={position} address={address} />
    </li>
  );
}

function kindOf({ contentType, kind }: OutlineLesson): LessonKindName {
  if (contentType !== "interactive") return contentType;
  return kind === "quiz" || kind === "simulation" ? kind : "exercise";
}
