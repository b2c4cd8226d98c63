import { data } from "@remix-run/node";
import type { z } from "zod";
import { readEnv } from "./env.server";

/** 404: it does not exist, or not for this viewer. Throw it. */
export function notFound() {
  return data(null, { status: 404 });
}

/** 403: the viewer's role has no right to this. Throw it. */
export function forbidden() {
  return data(null, { status: 403 });
}

/**
 * The URL's parameters in the shape that the schema names.
 *
 * @throws 404 when they are malformed: such a thing cannot exist
 */
export function paramsOrNotFound<S extends z.ZodType>(schema: S, params: unknown): z.infer<S> {
  const parsed = schema.safeParse(params);
  if (!parsed.success) throw notFound();
  return parsed.data;
}

/**
 * Everything in a form, with the first value of each name; empty for a request without a body. No value holds
 * a NUL, which PostgreSQL's text cannot.
 *
 * @throws 400 when the body cannot be read
 */
export async function formValues(request: Request): Promise<Record<string, string>> {
  const values: Record<string, string> = {};
  if (request.headers.get("Content-Type") === null) return values;
  for (const [name, value] of await readForm(request)) {
    if (typeof value === "string") values[name] ??= value.replaceAll("\0", "");
  }
  return values;
}

/**
 * The whole form, for one in which a name stands several times; without NUL, as above.
 *
 * @throws 400 when the body cannot be read
 */
export async function formLists(request: Request): Promise<FormData> {
  const clean = new FormData();
  if (request.headers.get("Content-Type") === null) return clean;
  for (const [name, value] of await readForm(request)) {
    if (typeof value === "string") clean.append(name, value.replaceAll("\0", ""));
  }
  return clean;
}

/** @throws 400 when the body cannot be read */
export async function readForm(request: Request): Promise<FormData> {
  try {
    return await request.formData();
  } catch {
    throw data(null, { status: 400 });
  }
}

/**
 * Where to go after logging in: the path asked for, when it is one of this site; else the fallback.
 * Refuses `//host`, `/\host`, control characters and everything that a browser would resolve to another origin.
 */
export function localPath(path: string | null | undefined, fallback: string): string {
  if (!path?.startsWith("/") || /[\\\p{Cc}]/u.test(path)) return fallback;
  const base = "http://this.site";
  const url = URL.canParse(path, base) ? new URL(path, base) : null;
  // `/..//host` is of this site, but what remains of it, `//host`, is not.
  const isOurs = url?.origin === base && !url.pathname.startsWith("//");
  return isOurs ? url.pathname + url.search + url.hash : fallback;
}

/** The origin of links that leave this page (mails, QR codes): `PUBLIC_URL`, or in demo mode what was asked. */
export function siteOrigin(request: Request): string {
  return readEnv().publicUrl ?? new URL(request.url).origin;
}
