/** What a lesson's page shows of its content: text as HTML that is safe, files by their address. */
export type LessonView = ContentView & { attachments: readonly { name: string; address: string }[] };

type ContentView =
  | { kind: "text"; html: string }
  | { kind: "pdf"; address: string; slideCount: number | null }
  | { kind: "external"; url: string; platform: string }
  | { kind: "exercise"; task: string; solution: string }
  | { kind: "simulation"; url: string; task: string }
  | VideoView;

export interface VideoView {
  kind: "video";
  address: string;
  captions: string | null;
  transcript: string;
  durationSeconds: number;
  /** Seconds; where it was left. */
  resumeAt: number;
  known: { seconds: number; sequence: number };
  watchedPercent: number;
}
