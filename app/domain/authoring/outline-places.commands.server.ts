import { sql } from "kysely";
import type { Trx } from "~/platform/database.server";

/** The modules of a draft in their order. */
export async function moduleIdsOf(trx: Trx, revisionId: string): Promise<string[]> {
  const rows = await trx
    .selectFrom("revisionModules")
    .select("moduleId")
    .where("revisionId", "=", revisionId)
    .orderBy("position")
    .execute();
  return rows.map(({ moduleId }) => moduleId);
}

/** The lessons of a draft's module in their order. */
export async function lessonIdsOf(
  trx: Trx,
  { revisionId, moduleId }: { revisionId: string; moduleId: string },
): Promise<string[]> {
  const rows = await trx
    .selectFrom("revisionLessons")
    .select("lessonId")
    .where("revisionId", "=", revisionId)
    .where("moduleId", "=", moduleId)
    .orderBy("position")
    .execute();
  return rows.map(({ lessonId }) => lessonId);
}

/**
 * Numbers a draft's modules 1 to n in the order given. One statement: the constraint on positions looks at its end.
 *
 * @returns whether one of them has another place now
 */
export async function placeModules(trx: Trx, revisionId: string, moduleIds: string[]): Promise<boolean> {
  const { numAffectedRows = 0n } = await sql`
    update revision_modules m set position = o.place
    from unnest(${moduleIds}::uuid[]) with ordinality as o (module_id, place)
    where m.revision_id = ${revisionId} and m.module_id = o.module_id and m.position <> o.place`.execute(trx);
  return numAffectedRows > 0n;
}

/**
 * Numbers the lessons of one or more modules in the order given, each module's from 1; a lesson that was in another
 * module is in that one then.
 *
 * @returns whether one of them has another place now
 */
export async function placeLessons(
  trx: Trx,
  revisionId: string,
  modules: readonly { moduleId: string; lessonIds: readonly string[] }[],
): Promise<boolean> {
  const places = modules.flatMap(({ moduleId, lessonIds }) =>
    lessonIds.map((lessonId, index) => ({ lessonId, moduleId, place: index + 1 })),
  );
  const { numAffectedRows = 0n } = await sql`
    update revision_lessons l set position = o.place, module_id = o.module_id
    from unnest(${places.map(({ lessonId }) => lessonId)}::uuid[], ${places.map(({ moduleId }) => moduleId)}::uuid[],
      ${places.map(({ place }) => place)}::int[]) as o (lesson_id, module_id, place)
    where l.revision_id = ${revisionId} and l.lesson_id = o.lesson_id
      and (l.position, l.module_id) is distinct from (o.place, o.module_id)`.execute(trx);
  return numAffectedRows > 0n;
}
