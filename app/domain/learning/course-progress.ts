/** A lesson in the outline of a revision, in the order in which it is learned. */
export interface OutlineLesson {
  id: string;
  moduleId: string;
  moduleTitle: string;
  title: string;
  /** Minutes; null: not said. */
  durationMinutes: number | null;
  /** It and its module are required. */
  required: boolean;
  completed: boolean;
  /** It asks: it is completed by passing it. */
  isAssessment: boolean;
}

export interface CourseProgress {
  requiredCount: number;
  completedRequiredCount: number;
  /** Completed required lessons of all required ones, rounded down: 100 means all. */
  percent: number;
  /** All that is required is done; whether that completes the course, its criteria say too. */
  isComplete: boolean;
  /** The first lesson that is not completed, the required ones before the others; null: all are. */
  nextLessonId: string | null;
}

/** How far an enrolment is, from its outline. */
export function courseProgress(outline: readonly OutlineLesson[]): CourseProgress {
  const required = outline.filter((lesson) => lesson.required);
  const completed = required.filter((lesson) => lesson.completed);
  const open = outline.filter((lesson) => !lesson.completed);
  const next = open.find((lesson) => lesson.required) ?? open[0];
  return {
    requiredCount: required.length,
    completedRequiredCount: completed.length,
    percent: required.length === 0 ? 0 : Math.floor((completed.length * 100) / required.length),
    isComplete: required.length > 0 && completed.length === required.length,
    nextLessonId: next?.id ?? null,
  };
}

export interface OutlineModule {
  id: string;
  title: string;
  lessons: OutlineLesson[];
}

/** The outline as its modules show it. */
export function groupByModule(outline: readonly OutlineLesson[]): OutlineModule[] {
  const modules: OutlineModule[] = [];
  for (const lesson of outline) {
    const last = modules.at(-1);
    if (last?.id === lesson.moduleId) last.lessons.push(lesson);
    else modules.push({ id: lesson.moduleId, title: lesson.moduleTitle, lessons: [lesson] });
  }
  return modules;
}

/** The lessons beside one in the order of learning. */
export function neighbours(outline: readonly OutlineLesson[], lessonId: string) {
  const place = outline.findIndex((lesson) => lesson.id === lessonId);
  return {
    previous: place > 0 ? (outline[place - 1] ?? null) : null,
    next: place >= 0 ? (outline[place + 1] ?? null) : null,
  };
}
