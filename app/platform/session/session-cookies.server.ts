import { type Cookie, createCookie } from "@remix-run/node";
import { z } from "zod";
import { readEnv } from "../env.server";
import { processSingleton } from "../process-singleton";
import { type Claims, readableClaims } from "./claims";
import { isRenewalToken } from "./renewal-token.server";
import { claimsLifetimeSeconds } from "./session-lifetime";

interface SessionCookies {
  claims: Cookie;
  renewal: Cookie;
  device: Cookie;
  /** Finds a form that was kept over a log-in. */
  held: Cookie;
}

const deviceSchema = z.object({ purpose: z.literal("device"), deviceId: z.uuid(), userId: z.uuid() });
const deviceLifetimeSeconds = 365 * 24 * 60 * 60;
const heldFormSeconds = 60 * 60;

/**
 * `__Host-` names need Secure, which a browser honours on https only; a plain http site (localhost in demo
 * mode) has the same cookies under plain names.
 */
function cookies(): SessionCookies {
  return processSingleton("session-cookies", () => {
    const { publicUrl, secrets } = readEnv();
    const secure = publicUrl?.startsWith("https:") ?? false;
    const prefix = secure ? "__Host-" : "";
    const options = { path: "/", httpOnly: true, sameSite: "lax", secure } as const;
    return {
      claims: createCookie(`${prefix}claims`, {
        ...options,
        secrets: [secrets.claims],
        maxAge: claimsLifetimeSeconds,
      }),
      renewal: createCookie(`${prefix}renewal`, options),
      device: createCookie(`${prefix}device`, {
        ...options,
        secrets: [secrets.device],
        maxAge: deviceLifetimeSeconds,
      }),
      held: createCookie(`${prefix}held`, { ...options, maxAge: heldFormSeconds }),
    };
  });
}

/** The unexpired claims that the cookies carry under our signature, or null. */
export async function readClaims(cookieHeader: string | null, now: Date): Promise<Claims | null> {
  return readableClaims(await cookies().claims.parse(cookieHeader), now);
}

/** The renewal token that the cookies carry, or null. Nothing is known of its worth. */
export async function readRenewalToken(cookieHeader: string | null): Promise<string | null> {
  const value: unknown = await cookies().renewal.parse(cookieHeader);
  return isRenewalToken(value) ? value : null;
}

/** The device that the cookies prove to have logged this person in before, or null. */
export async function readKnownDevice(cookieHeader: string | null, userId: string): Promise<string | null> {
  const device = await readDevice(cookieHeader);
  return device?.userId === userId ? device.deviceId : null;
}

/** Who has last logged in on the device, by the cookies' proof, or null. They need not be logged in any more. */
export async function readDeviceOwner(cookieHeader: string | null): Promise<string | null> {
  return (await readDevice(cookieHeader))?.userId ?? null;
}

async function readDevice(cookieHeader: string | null) {
  return deviceSchema.safeParse(await cookies().device.parse(cookieHeader)).data;
}

export interface SessionGrant {
  claims: Claims;
  renewalToken: string;
  /** For a remembered session: until when its cookie is to be kept. Null: until the browser is closed. */
  keptUntil: Date | null;
}

/** The `Set-Cookie` values that give a browser its session. */
export async function grantCookies(grant: SessionGrant): Promise<string[]> {
  const { claims, renewal } = cookies();
  const kept = grant.keptUntil ? { expires: grant.keptUntil } : {};
  return [await claims.serialize(grant.claims), await renewal.serialize(grant.renewalToken, kept)];
}

/** The `Set-Cookie` values that take a browser's session away. */
export async function clearedCookies(): Promise<string[]> {
  const { claims, renewal } = cookies();
  const gone = { maxAge: 0, expires: new Date(0) };
  return [await claims.serialize("", gone), await renewal.serialize("", gone)];
}

/** The `Set-Cookie` value by which this device is known to have logged the person in. */
export async function deviceCookie(deviceId: string, userId: string): Promise<string> {
  return cookies().device.serialize({ purpose: "device", deviceId, userId });
}

/** The `Set-Cookie` value by which the forms are found again that were kept over a log-in. */
export async function heldFormsCookie(tokens: readonly string[]): Promise<string> {
  return cookies().held.serialize(tokens);
}

/** The tokens of kept forms that the cookies carry, oldest first. */
export async function readHeldFormTokens(cookieHeader: string | null): Promise<string[]> {
  const value: unknown = await cookies().held.parse(cookieHeader);
  return [value].flat().filter(isRenewalToken);
}

/** A `Cookie` header in which the session is the granted one, or none at all. */
export async function withSession(cookieHeader: string | null, grant: SessionGrant | null): Promise<string> {
  const own = [cookies().claims.name, cookies().renewal.name];
  const others = (cookieHeader ?? "")
    .split(";")
    .map((pair) => pair.trim())
    // `claims =x` is read as `claims=x`.
    .filter((pair) => pair !== "" && !own.includes(pair.split("=")[0]?.trim() ?? ""));
  const granted = grant ? (await grantCookies(grant)).map((value) => value.split(";")[0] ?? "") : [];
  return [...others, ...granted].join("; ");
}
