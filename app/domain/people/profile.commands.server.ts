import { isDeepStrictEqual } from "node:util";
import { type Db, inTransaction, type Trx } from "~/platform/database.server";
import { recordEvent } from "~/platform/events.store.server";
import { raiseAuthEpoch } from "~/platform/session/sessions.store.server";
import { assertStillMay, type Viewer } from "~/platform/viewer.server";
import { findProfile } from "./profile.queries.server";
import type { Certification, Education } from "./profile-form";

/** What people say about themselves. Null: nothing. */
export interface OwnProfile {
  firstName: string;
  lastName: string;
  /** E.164 */
  phone: string | null;
  bio: string | null;
  yearsOfExperience: number | null;
  education: Education[];
  certifications: Certification[];
  linkedinUrl: string | null;
  githubUrl: string | null;
  portfolioUrl: string | null;
}

/**
 * Saves what the viewer says about themselves. The event says which fields have changed, not to what; the earlier
 * values are in the row history. A new name renews their claims, which carry it.
 *
 * @returns the new auth epoch; null: their claims are as good as before
 */
export async function saveProfile(
  db: Db,
  { viewer, profile }: { viewer: Viewer; profile: OwnProfile },
): Promise<{ authEpoch: number | null }> {
  return inTransaction(db, async (trx) => {
    await assertStillMay(trx, viewer, "account:manage-own");
    const { userId } = viewer;
    const changed = changedFields(await lockProfile(trx, userId), profile);
    if (changed.length === 0) return { authEpoch: null };
    const { firstName, lastName, education, certifications, ...rest } = profile;
    const lists = { education: JSON.stringify(education), certifications: JSON.stringify(certifications) };
    await trx.updateTable("users").set({ firstName, lastName }).where("id", "=", userId).execute();
    await trx
      .updateTable("profiles")
      .set({ ...rest, ...lists })
      .where("userId", "=", userId)
      .execute();
    const detail = { changed };
    await recordEvent(trx, { type: "profile_updated", actorId: userId, userId, detail });
    const isRenamed = changed.includes("firstName") || changed.includes("lastName");
    return { authEpoch: isRenamed ? await raiseAuthEpoch(trx, userId) : null };
  });
}

async function lockProfile(trx: Trx, userId: string) {
  await trx.selectFrom("users").select("id").where("id", "=", userId).forNoKeyUpdate().execute();
  const profile = await findProfile(trx, userId);
  if (!profile) throw new Error("A person who is logged in has no profile.");
  return profile;
}

function changedFields(before: OwnProfile, after: OwnProfile): string[] {
  const fields = Object.keys(after) as (keyof OwnProfile)[];
  return fields.filter((field) => !isDeepStrictEqual(before[field], after[field]));
}
