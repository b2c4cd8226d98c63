import type { SubmissionResult } from "@conform-to/react";
import { readPhone } from "~/domain/people/phone-number.server";
import { photoMaxBytes } from "~/domain/people/photo";
import { changePhoto, type PhotoChange, removePhoto } from "~/domain/people/photo.commands.server";
import { type OwnProfile, saveProfile } from "~/domain/people/profile.commands.server";
import { certificationsOf, educationOf, type ProfileForm, profileSchema } from "~/domain/people/profile-form";
import { writeDb } from "~/platform/database.server";
import { readForm } from "~/platform/http.server";
import { knownFields, textOf } from "~/platform/known-fields.server";
import { parseForm } from "~/platform/parse-form";
import { hasHeardOfEpoch } from "~/platform/session/auth-watch.server";
import { fileStorage } from "~/platform/storage/file-storage.server";
import { withUploads } from "~/platform/storage/uploads.server";
import type { Viewer } from "~/platform/viewer.server";
import type { PhotoProblem } from "./profile-words";

type Answer =
  | { done: "saved" | "photo" | "photo-removed" }
  | { status: number; reply: SubmissionResult | null; photoProblem: PhotoProblem | null };

/** What the page's forms ask for: the one with a file is about the photo, the others say it. */
export async function answerProfileForm(viewer: Viewer, request: Request): Promise<Answer> {
  if (request.headers.get("Content-Type")?.startsWith("multipart/form-data"))
    return takePhoto(viewer, request);
  const form = await readForm(request);
  if (form.get("intent") !== "remove-photo") return takeProfile(viewer, form);
  const { authEpoch } = await removePhoto(writeDb(), fileStorage(), { viewer });
  await hasHeardOfEpoch(viewer.userId, authEpoch);
  return { done: "photo-removed" };
}

const statuses = {
  missing: 400,
  "too-many": 400,
  unreadable: 400,
  "too-large": 413,
  "too-many-pixels": 413,
  "wrong-type": 415,
  "no-room": 507,
} as const satisfies Record<PhotoProblem, number>;

function refusal(photoProblem: PhotoProblem): Answer {
  return { status: statuses[photoProblem], reply: null, photoProblem };
}

async function takePhoto(viewer: Viewer, request: Request): Promise<Answer> {
  return withUploads(request, { maxBytes: photoMaxBytes, maxFiles: 1 }, async (form) => {
    if (form.outcome !== "received") return refusal(form.outcome);
    const [photo] = form.uploads;
    if (photo?.field !== "photo" || photo.sizeBytes === 0) return refusal("missing");
    const change: PhotoChange = await changePhoto(writeDb(), fileStorage(), { viewer, file: photo.path });
    if (change.outcome !== "changed") return refusal(change.outcome);
    await hasHeardOfEpoch(viewer.userId, change.authEpoch);
    return { done: "photo" };
  });
}

async function takeProfile(viewer: Viewer, form: FormData): Promise<Answer> {
  const submission = parseForm(knownFields(form, ["education", "certifications"]), profileSchema);
  // Only the server can tell whether it is a number; said at the same time as all the rest.
  const read = readPhone(textOf(form, "phone"), textOf(form, "phoneCountry"));
  const isDone = submission.status === "success" && "phone" in read;
  if (!isDone) {
    const reply =
      "phone" in read ? submission.reply() : submission.reply({ fieldErrors: { phone: [read.problem] } });
    return { status: reply.status === "error" ? 400 : 200, reply, photoProblem: null };
  }
  const { authEpoch } = await saveProfile(writeDb(), {
    viewer,
    profile: profileOf(submission.value, read.phone),
  });
  if (authEpoch !== null) await hasHeardOfEpoch(viewer.userId, authEpoch);
  return { done: "saved" };
}

function profileOf(form: ProfileForm, phone: string | null): OwnProfile {
  const { firstName, lastName, bio, yearsOfExperience, linkedinUrl, githubUrl, portfolioUrl } = form;
  return {
    firstName,
    lastName,
    phone,
    bio: bio || null,
    yearsOfExperience: yearsOfExperience ?? null,
    education: educationOf(form.education),
    certifications: certificationsOf(form.certifications),
    linkedinUrl: linkedinUrl || null,
    githubUrl: githubUrl || null,
    portfolioUrl: portfolioUrl || null,
  };
}
