import type { Role } from "../permissions";

/** How long a claims cookie is proof of anything. */
export const claimsLifetimeSeconds = 5 * 60;

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

interface SessionTimes {
  role: Role;
  remembered: boolean;
  createdAt: Date;
  lastRenewedAt: Date;
}

/**
 * When the session ends by itself: at the end of its whole life, or when it has lain idle. Admins have
 * 12 hours and 30 minutes, whatever they ticked; "remember me" 30 days and 7; everybody else 24 hours and 60 minutes.
 */
export function sessionExpiry(session: SessionTimes): Date {
  const { absolute, idle } = limits(session);
  return new Date(Math.min(session.createdAt.getTime() + absolute, session.lastRenewedAt.getTime() + idle));
}

/** When the session's whole life ends, however busy it is: the renewal cookie of a remembered one lasts until then. */
export function sessionAbsoluteExpiry(session: Omit<SessionTimes, "lastRenewedAt">): Date {
  return new Date(session.createdAt.getTime() + limits(session).absolute);
}

function limits({ role, remembered }: Pick<SessionTimes, "role" | "remembered">) {
  if (role === "admin") return { absolute: 12 * hour, idle: 30 * minute };
  if (remembered) return { absolute: 30 * day, idle: 7 * day };
  return { absolute: 24 * hour, idle: 60 * minute };
}
