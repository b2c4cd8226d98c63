/** A part of a question, its text as safe HTML. */
export interface ShownPart {
  id: string;
  html: string;
}

/** A question as somebody sees who is asked it; `prompt` is safe HTML, empty where the text with gaps says it. */
export type ShownQuestion = { prompt: string } & (
  | { type: "single_choice" | "multiple_choice"; choices: readonly ShownPart[] }
  | { type: "true_false" }
  | { type: "short_text" }
  | { type: "numeric"; units: readonly string[] }
  | { type: "matching"; lefts: readonly ShownPart[]; rights: readonly string[] }
  | { type: "ordering"; items: ReadonlyArray<{ id: string; text: string }> }
  | { type: "gaps"; text: string; gaps: ReadonlyArray<{ id: string; options: readonly string[] }> }
  | { type: "essay"; template: string; minWords: number | null; maxWords: number | null }
  | { type: "file_submission"; maxFiles: number }
);

export type ShownOf<T extends ShownQuestion["type"]> = Extract<ShownQuestion, { type: T }>;

/** What has been answered so far, to whatever type of question. */
export interface GivenAnswer {
  choice?: string | null;
  choices?: readonly string[];
  value?: boolean | null;
  text?: string;
  unit?: string | null;
  matches?: Readonly<Record<string, string>>;
  order?: readonly string[];
  values?: Readonly<Record<string, string>>;
  fileIds?: readonly string[];
}

/** What the controls of every type share. */
export interface AnswerControls<T extends ShownQuestion["type"]> {
  question: ShownOf<T>;
  answer: GivenAnswer;
  /** The name (and id) of a control, by what it is for. */
  nameOf: (part: string) => string;
}
