import type { Level } from "~/domain/catalog/course-facets";
import { type Db, inTransaction, type Trx } from "~/platform/database.server";
import { recordEvent } from "~/platform/events.store.server";
import { assertStillMay, type Viewer } from "~/platform/viewer.server";
import { type VerificationRefusal, verificationRefusal } from "./skill-verification";

export type Verifying =
  | { outcome: "verified" }
  | { outcome: "refused"; reason: VerificationRefusal }
  /** The holder has changed the level since the verifier saw it. */
  | { outcome: "level-changed"; level: Level }
  | { outcome: "not-found" };

/**
 * Confirms that somebody holds a skill at the level that the verifier saw. Verifying it again changes nothing: the
 * first verification stays.
 */
export async function verifySkill(
  db: Db,
  verification: { viewer: Viewer; userId: string; skillId: string; level: Level; now: Date },
): Promise<Verifying> {
  const { viewer, userId, skillId, level, now } = verification;
  return inTransaction(db, async (trx) => {
    const role = await assertStillMay(trx, viewer, "skill:verify");
    const claims = await lockClaims(trx, { userIds: [viewer.userId, userId], skillId });
    const own = claims.find((each) => each.userId === viewer.userId);
    const reason = verificationRefusal({
      role,
      isHolder: viewer.userId === userId,
      own: own ? { level: own.level, verified: own.verifiedAt !== null } : null,
    });
    if (reason) return { outcome: "refused", reason };
    const claim = claims.find((each) => each.userId === userId);
    if (!claim) return { outcome: "not-found" };
    if (claim.level !== level) return { outcome: "level-changed", level: claim.level };
    if (claim.verifiedAt) return { outcome: "verified" };
    await trx
      .updateTable("userSkills")
      .set({ verifiedBy: viewer.userId, verifiedAt: now })
      .where("userId", "=", userId)
      .where("skillId", "=", skillId)
      .execute();
    const about = { actorId: viewer.userId, userId, detail: { skillId, level } };
    await recordEvent(trx, { type: "skill_verified", ...about });
    return { outcome: "verified" };
  });
}

/**
 * The holder's claim and the verifier's own standing, neither of which changes until the transaction ends; held in one
 * order, so that two experts who verify each other do not wait for each other.
 */
async function lockClaims(trx: Trx, { userIds, skillId }: { userIds: readonly string[]; skillId: string }) {
  return trx
    .selectFrom("userSkills")
    .select(["userId", "level", "verifiedAt"])
    .where("userId", "in", userIds)
    .where("skillId", "=", skillId)
    .orderBy("userId")
    .forNoKeyUpdate()
    .execute();
}
