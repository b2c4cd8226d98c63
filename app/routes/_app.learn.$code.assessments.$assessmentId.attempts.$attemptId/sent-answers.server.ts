import { createReadStream } from "node:fs";
import { submitAttempt } from "~/domain/assessment/attempt.commands.server";
import { showHint } from "~/domain/assessment/attempt-answers.commands.server";
import { type SlotSaving, saveAnswersOfForm } from "~/domain/assessment/attempt-form.commands.server";
import { answerPrefix, slotsOfPage } from "~/domain/assessment/attempt-pages";
import {
  type AskedQuestion,
  listAnswered,
  listAskedQuestions,
  listHandedIn,
} from "~/domain/assessment/attempts.queries.server";
import { handInFiles } from "~/domain/assessment/handed-in-files.commands.server";
import { handedInMaxBytes } from "~/domain/assessment/handed-in-limits";
import { writeDb } from "~/platform/database.server";
import { formLists } from "~/platform/http.server";
import { fileStorage } from "~/platform/storage/file-storage.server";
import { type Upload, withUploads } from "~/platform/storage/uploads.server";
import type { Viewer } from "~/platform/viewer.server";
import { z } from "~/platform/zod";
import { type OwnAttempt, pagingOf } from "./open-attempt.server";

/** What the buttons of the page say: another page, perhaps a question of it, a hint of a question, or that it is done; and what its clock says. */
const sentSchema = z.object({
  page: z.coerce.number().int().min(1).max(10_000).nullable().catch(null),
  intent: z.union([
    z.enum(["submit", "time-up"]),
    z.string().regex(/^go:(?:summary|[1-9]\d{0,3}(?::[1-9]\d{0,3})?)$/),
    z.string().regex(/^hint:[1-9]\d{0,3}$/),
  ]),
});

type Sent = z.infer<typeof sentSchema>;

/** What is wrong with files that came along. */
export type FileProblem = keyof typeof fileStatuses;

export type AttemptAnswer =
  /** Where the browser goes on, after the attempt's own address. */
  { goTo: string } | { status: number; problems: SlotSaving[]; fileProblem: FileProblem | null };

interface SentForm {
  form: FormData;
  uploads: readonly Upload[];
  /** Why files that came along were not even received. */
  fileProblem?: FileProblem | null;
}

const mostFiles = 10;
const fileStatuses = {
  empty: 400,
  "too-large": 413,
  "too-many": 400,
  "wrong-type": 415,
  unreadable: 415,
  "too-many-pixels": 413,
  "no-end": 415,
  "no-room": 507,
} as const;

/** Saves what a page of an attempt says, then does what its button asks for. */
export async function answerAttemptForm(
  viewer: Viewer,
  own: OwnAttempt,
  request: Request,
): Promise<AttemptAnswer> {
  if (!request.headers.get("Content-Type")?.startsWith("multipart/form-data"))
    return answerForm(viewer, own, { form: await formLists(request), uploads: [] });
  return withUploads(request, { maxBytes: handedInMaxBytes, maxFiles: mostFiles }, async (form) => {
    const { values } = form;
    return form.outcome === "received"
      ? answerForm(viewer, own, { form: values, uploads: form.uploads })
      : answerForm(viewer, own, { form: values, uploads: [], fileProblem: form.outcome });
  });
}

async function answerForm(
  viewer: Viewer,
  own: OwnAttempt,
  { form, uploads, fileProblem = null }: SentForm,
): Promise<AttemptAnswer> {
  const sent = sentSchema.safeParse({ page: form.get("page"), intent: form.get("intent") });
  if (!sent.success) return { status: 400, problems: [], fileProblem: null };
  if (own.attempt.status !== "in_progress") return { goTo: isEnd(sent.data) ? "" : "?late" };
  const asked = await askedOn(own, sent.data.page);
  const { files, problem } = await filesOf(viewer, own, { asked, form, uploads });
  const attemptId = own.attempt.id;
  const now = new Date();
  const { seed } = own.attempt;
  const savings = await saveAnswersOfForm(writeDb(), { viewer, attemptId, asked, seed, form, files, now });
  const problems = savings.filter(({ outcome }) => outcome === "stale" || outcome === "too-long");
  const refused = fileProblem ?? problem;
  if (problems.length > 0 || refused) {
    const [what, slot] = sent.data.intent.split(":");
    if (what === "hint") await showHint(writeDb(), { viewer, attemptId, slot: Number(slot), now });
    return { status: refused ? fileStatuses[refused] : 409, problems, fileProblem: refused };
  }
  if (sent.data.intent === "time-up" && hasMoreTime(own, now))
    return { goTo: `?page=${sent.data.page ?? "summary"}` };
  return { goTo: await goOn(viewer, attemptId, sent.data) };
}

/** Whether the page's clock ran down before time was added; clocks differ a little. */
function hasMoreTime({ attempt: { deadline } }: OwnAttempt, now: Date): boolean {
  return deadline === null || deadline.getTime() > now.getTime() + 5_000;
}

async function askedOn(own: OwnAttempt, page: number | null): Promise<AskedQuestion[]> {
  if (page === null) return [];
  const attemptId = own.attempt.id;
  const places = await listAnswered(writeDb(), attemptId);
  return listAskedQuestions(writeDb(), { attemptId, ...slotsOfPage(pagingOf(own, places.length), page) });
}

function isEnd({ intent }: Pick<Sent, "intent">): boolean {
  return intent === "submit" || intent === "time-up";
}

async function goOn(viewer: Viewer, attemptId: string, { intent, page }: Sent): Promise<string> {
  const now = new Date();
  if (isEnd({ intent })) {
    await submitAttempt(writeDb(), { viewer, attemptId, now });
    return "";
  }
  const [what, where = "", question] = intent.split(":");
  if (what === "go") return `?page=${where}${question ? `#${answerPrefix(Number(question))}` : ""}`;
  const slot = Number(where);
  await showHint(writeDb(), { viewer, attemptId, slot, now });
  return `?page=${page ?? 1}#${answerPrefix(slot)}`;
}

/** The files of each question that takes some: those kept of what is there, then what has just come and can be taken. */
async function filesOf(
  viewer: Viewer,
  own: OwnAttempt,
  sent: { asked: readonly AskedQuestion[]; form: FormData; uploads: readonly Upload[] },
): Promise<{ files: Map<number, string[]>; problem: FileProblem | null }> {
  const files = new Map<number, string[]>();
  let problem: FileProblem | null = null;
  const attemptId = own.attempt.id;
  for (const { slot, body } of sent.asked) {
    if (body.type !== "file_submission") continue;
    const prefix = answerPrefix(slot);
    const handedIn = await listHandedIn(writeDb(), attemptId);
    const wanted = sent.form.getAll(`${prefix}.keep`);
    const kept = handedIn
      .filter((file) => file.slot === slot && wanted.includes(file.id))
      .map(({ id }) => id);
    const uploads = sent.uploads.filter(({ field }) => field === `${prefix}.files`);
    const room = body.maxFiles - kept.length;
    const added = await keepUploads(viewer, { attemptId, slot, uploads, room });
    problem ??= added.problem;
    files.set(slot, [...kept, ...added.fileIds]);
  }
  return { files, problem };
}

async function keepUploads(
  viewer: Viewer,
  {
    attemptId,
    slot,
    uploads,
    room,
  }: { attemptId: string; slot: number; uploads: readonly Upload[]; room: number },
): Promise<{ fileIds: string[]; problem: FileProblem | null }> {
  if (uploads.length === 0) return { fileIds: [], problem: null };
  if (uploads.some(({ sizeBytes }) => sizeBytes === 0)) return { fileIds: [], problem: "empty" };
  if (uploads.length > room) return { fileIds: [], problem: "too-many" };
  const handing = await handInFiles(writeDb(), fileStorage(), {
    viewer,
    attemptId,
    slot,
    files: uploads.map(({ name, path }) => ({
      name,
      source: createReadStream(path),
      movable: path,
      maxBytes: handedInMaxBytes,
    })),
  });
  if (handing.outcome === "stored") return { fileIds: handing.fileIds, problem: null };
  // The attempt has ended meanwhile: what has come too late is not kept.
  return { fileIds: [], problem: handing.outcome === "not-found" ? null : handing.outcome };
}
