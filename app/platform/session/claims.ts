import { z } from "zod";
import { roles } from "../permissions";
import { claimsLifetimeSeconds } from "./session-lifetime";

/** Raised when the shape of the claims changes; older cookies are then renewed. */
const claimsVersion = 1;

const claimsSchema = z.object({
  version: z.literal(claimsVersion),
  purpose: z.literal("claims"),
  sessionId: z.uuid(),
  userId: z.uuid(),
  name: z.string(),
  role: z.enum(roles),
  /** The file with the person's picture, if they have one. */
  photoId: z.uuid().nullish(),
  authEpoch: z.int(),
  issuedAt: z.int(),
  expiresAt: z.int(),
});

/** What a signed claims cookie says. Times are seconds since 1970. */
export type Claims = z.infer<typeof claimsSchema>;

/** Claims that hold for the next five minutes, or until their session's whole life ends (`notAfter`). */
export function issueClaims(
  subject: Pick<Claims, "sessionId" | "userId" | "name" | "role" | "photoId" | "authEpoch">,
  { now, notAfter }: { now: Date; notAfter: Date },
): Claims {
  const issuedAt = Math.floor(now.getTime() / 1000);
  return {
    version: claimsVersion,
    purpose: "claims",
    ...subject,
    issuedAt,
    expiresAt: Math.min(issuedAt + claimsLifetimeSeconds, Math.floor(notAfter.getTime() / 1000)),
  };
}

/**
 * The claims in a value whose signature has been checked, or null when it is none, has another purpose or
 * version, or has expired. The signature alone says none of this: it stays good for ever.
 */
export function readableClaims(value: unknown, now: Date): Claims | null {
  const parsed = claimsSchema.safeParse(value);
  if (!parsed.success) return null;
  const seconds = now.getTime() / 1000;
  const { issuedAt, expiresAt } = parsed.data;
  const lifetimeIsOurs = expiresAt - issuedAt <= claimsLifetimeSeconds && issuedAt <= seconds + 60;
  return lifetimeIsOurs && seconds < expiresAt ? parsed.data : null;
}
