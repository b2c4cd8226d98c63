import type { NewAssessmentSettings } from "~/domain/assessment/assessment-settings";
import type { NewQuestionBody } from "~/domain/questions/question-body";

/** The four levels of difficulty of a course and of command of a skill, lowest first. */
export type DemoLevel = "beginner" | "intermediate" | "advanced" | "expert";

/** A skill by its name in demo-skills.ts, and how well one has to command it. */
export type DemoSkillLevel = { skill: string; level: DemoLevel };

/** A question of a course's own bank. */
export interface DemoQuestion {
  name: string;
  points: number;
  tags: string[];
  body: NewQuestionBody;
  /** In the bank, and not asked. */
  isSpare?: true;
}

/** An assessment that asks all of its questions but the spare ones. */
export interface DemoQuiz extends Omit<NewAssessmentSettings, "contentType" | "kind" | "items"> {
  /** The category that the questions are in. */
  category: string;
  questions: DemoQuestion[];
}

/** What a lesson shows. Files are named as they are in `assets`. */
export type DemoContent =
  /** Markdown, whose headings begin at level one below the lesson's title. */
  | { contentType: "document"; markdown: string }
  | { contentType: "document"; pdf: string }
  | {
      contentType: "video";
      video: string;
      captions: string;
      durationSeconds: number;
      /** What is said and shown, in Markdown. */
      transcript: string;
    }
  | { contentType: "presentation"; pdf: string; slideCount: number }
  | { contentType: "external"; url: string; platform: string }
  | { contentType: "interactive"; quiz: DemoQuiz };

export type DemoLesson = DemoContent & {
  title: string;
  description: string;
  durationMinutes: number;
  required: boolean;
};

export type DemoModule = {
  title: string;
  description: string;
  durationHours: number;
  required: boolean;
  lessons: DemoLesson[];
};

/** A course of the demo company. Prerequisites are course codes, instructors are e-mail addresses. */
export type DemoCourse = {
  code: string;
  title: string;
  description: string;
  /** What it is written in. */
  language: "en" | "de";
  category: "technical" | "soft_skills" | "management" | "compliance" | "onboarding" | "professional";
  difficulty: DemoLevel;
  delivery: "self_paced" | "instructor_led" | "blended" | "live_online" | "workshop";
  durationHours: number;
  durationWeeks: number;
  maxParticipants: number | null;
  certificateProvided: boolean;
  certificateValidityMonths: number | null;
  selfEnrolment: "open" | "approval";
  prerequisites: string[];
  requiredSkills: DemoSkillLevel[];
  taughtSkills: DemoSkillLevel[];
  instructors: string[];
  state: "published" | "draft" | "archived";
  modules: DemoModule[];
};
