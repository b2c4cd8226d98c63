import { sql } from "kysely";
import type { ReadDb } from "~/platform/database.server";
import { z } from "~/platform/zod";

const year = z.int().nullable();
const educationSchema = z.array(z.object({ degree: z.string(), institution: z.string(), year }));
const certificationsSchema = z.array(z.object({ name: z.string(), issuer: z.string(), year }));

/** What a person says of themselves, and what the company says of them; null: there is nobody with this id. */
export async function findProfile(db: ReadDb, userId: string) {
  const row = await db
    .selectFrom("users as u")
    .innerJoin("profiles as p", "p.userId", "u.id")
    .leftJoin("users as lead", "lead.id", "u.managerId")
    .select(["u.firstName", "u.lastName", "u.email", "p.department", "p.position"])
    .select(sql<string | null>`lead.first_name || ' ' || lead.last_name`.as("managerName"))
    .select(["p.largePhotoId", "p.phone", "p.bio", "p.yearsOfExperience", "p.education", "p.certifications"])
    .select(["p.linkedinUrl", "p.githubUrl", "p.portfolioUrl"])
    .where("u.id", "=", userId)
    .executeTakeFirst();
  if (!row) return null;
  return {
    ...row,
    education: educationSchema.parse(row.education),
    certifications: certificationsSchema.parse(row.certifications),
  };
}
