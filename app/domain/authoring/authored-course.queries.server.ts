import type { DB } from "@db/types.gen";
import type { ExpressionBuilder } from "kysely";
import { isInstructedBy } from "~/domain/catalog/course.queries.server";
import type { Role } from "~/platform/permissions";

/** Whether the person may author the course `c`: its creator, an instructor of it, or an admin. */
export function isAuthoredBy(
  eb: ExpressionBuilder<DB & { c: DB["courses"] }, "c">,
  { userId, role }: { userId: string; role: Role },
) {
  return eb.or([eb.val(role === "admin"), eb("c.createdBy", "=", userId), isInstructedBy(eb, userId)]);
}
