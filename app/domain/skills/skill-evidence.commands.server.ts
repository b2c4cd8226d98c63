import { type Db, inTransaction, type Trx } from "~/platform/database.server";
import { recordEvent } from "~/platform/events.store.server";
import { assertStillMay, type Viewer } from "~/platform/viewer.server";
import { mostEvidence } from "./skill-claim-form";
import type { NewEvidence } from "./skills.commands.server";

interface OwnSkill {
  viewer: Viewer;
  skillId: string;
}

/**
 * Adds a piece of evidence to a skill of the viewer, up to a number (`full`). The same one again changes nothing.
 */
export async function addEvidence(
  db: Db,
  { viewer, skillId, evidence }: OwnSkill & { evidence: NewEvidence },
): Promise<{ outcome: "added" } | { outcome: "full" } | { outcome: "not-found" }> {
  return inTransaction(db, async (trx) => {
    await assertStillMay(trx, viewer, "skill:claim-own");
    if (!(await lockOwnSkill(trx, { viewer, skillId }))) return { outcome: "not-found" };
    const { userId } = viewer;
    const present = await trx
      .selectFrom("userSkillEvidence")
      .select(["description", "url"])
      .where("userId", "=", userId)
      .where("skillId", "=", skillId)
      .execute();
    const isSame = (other: NewEvidence) =>
      other.description === evidence.description && other.url === evidence.url;
    if (present.some(isSame)) return { outcome: "added" };
    if (present.length >= mostEvidence) return { outcome: "full" };
    const { id: evidenceId } = await trx
      .insertInto("userSkillEvidence")
      .values({ ...evidence, userId, skillId })
      .returning("id")
      .executeTakeFirstOrThrow();
    const detail = { skillId, evidenceId, change: "evidence-added" };
    await recordEvent(trx, { type: "skill_updated", actorId: userId, userId, detail });
    return { outcome: "added" };
  });
}

/** Takes a piece of evidence from a skill of the viewer. What a verification rests on stays (`verified`). */
export async function removeEvidence(
  db: Db,
  { viewer, skillId, evidenceId }: OwnSkill & { evidenceId: string },
): Promise<{ outcome: "removed" } | { outcome: "verified" } | { outcome: "not-found" }> {
  return inTransaction(db, async (trx) => {
    await assertStillMay(trx, viewer, "skill:claim-own");
    const held = await lockOwnSkill(trx, { viewer, skillId });
    if (!held) return { outcome: "not-found" };
    if (held.verifiedAt) return { outcome: "verified" };
    const { userId } = viewer;
    const removed = await trx
      .deleteFrom("userSkillEvidence")
      .where("id", "=", evidenceId)
      .where("userId", "=", userId)
      .where("skillId", "=", skillId)
      .executeTakeFirst();
    if (removed.numDeletedRows === 0n) return { outcome: "not-found" };
    const detail = { skillId, evidenceId, change: "evidence-removed" };
    await recordEvent(trx, { type: "skill_updated", actorId: userId, userId, detail });
    return { outcome: "removed" };
  });
}

async function lockOwnSkill(trx: Trx, { viewer, skillId }: OwnSkill) {
  return trx
    .selectFrom("userSkills")
    .select("verifiedAt")
    .where("userId", "=", viewer.userId)
    .where("skillId", "=", skillId)
    .forUpdate()
    .executeTakeFirst();
}
