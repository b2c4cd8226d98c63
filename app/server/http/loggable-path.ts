/** Parts of a path that are, or may be, a token: long and without the shape of a word or of a record's id. */
const uuid = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;
const longest = 300;

/**
 * A request's address as it may be logged: names of query parameters without their values, and no path segment
 * that could be a token (links in mails, calendar feeds, certificate numbers).
 *
 * @param url path and query, as in the request line
 */
export function loggablePath(url: string): string {
  const [path = "", query = ""] = url.split("?", 2);
  const segments = path.split("/").map((segment) => (mayBeToken(segment) ? "[…]" : segment));
  const names = query.split("&").map((pair) => pair.split("=", 1)[0] ?? "");
  const shownNames = names.filter((name) => name !== "").map((name) => (mayBeToken(name) ? "[…]" : name));
  const shown = segments.join("/") + (shownNames.length > 0 ? `?${shownNames.join("&")}` : "");
  return shown.slice(0, longest);
}

function mayBeToken(segment: string): boolean {
  const bare = segment.replace(/\.(ics|data|pdf)$/, "");
  return bare.length >= 40 || (bare.length >= 20 && /\d/.test(bare) && !uuid.test(bare));
}
