import parseRange from "range-parser";

export interface AnsweredFile {
  name: string;
  mediaType: string;
  sizeBytes: number;
  sha256: Buffer;
  /** Seconds; 0: browsers ask each time. */
  keptForSeconds: number;
}

export interface FileAnswer {
  status: 200 | 206 | 304 | 416;
  headers: Record<string, string>;
  /** The bytes of the body, both ends included; null: it has none. */
  range: { start: number; end: number } | null;
}

/** What browsers show by themselves and cannot run as a page of ours. */
const shown = /^(image\/(jpeg|png|webp)|video\/(mp4|webm)|application\/pdf|text\/vtt)$/;

const nothing = "default-src 'none'; frame-ancestors 'self'";
/** The browsers' own viewers bring their styles, and take the file itself as medium or object. */
const viewer = `${nothing}; img-src 'self'; media-src 'self'; object-src 'self'; style-src 'unsafe-inline'`;

/** How a request for a file is answered, by its method and the headers about ranges and what the browser has. */
export function fileAnswer(request: Pick<Request, "method" | "headers">, file: AnsweredFile): FileAnswer {
  const { sizeBytes } = file;
  const etag = `"${file.sha256.toString("base64url")}"`;
  const common = { ...aboutContent(file), ETag: etag, "Cache-Control": caching(file.keptForSeconds) };
  const unchanged = isKnown(request.headers.get("If-None-Match"), etag);
  if (unchanged) return { status: 304, headers: common, range: null };

  const asked = request.method === "GET" ? rangeAskedFor(request.headers, etag, sizeBytes) : null;
  if (asked === "none of it") {
    const headers = { ...common, "Content-Range": `bytes */${sizeBytes}`, "Content-Length": "0" };
    return { status: 416, headers, range: null };
  }
  const range = asked ?? { start: 0, end: sizeBytes - 1 };
  const headers = {
    ...common,
    "Content-Length": String(range.end + 1 - range.start),
    ...(asked ? { "Content-Range": `bytes ${range.start}-${range.end}/${sizeBytes}` } : {}),
  };
  const hasBody = request.method === "GET" && sizeBytes > 0;
  return { status: asked ? 206 : 200, headers, range: hasBody ? range : null };
}

function aboutContent({ name, mediaType }: AnsweredFile): Record<string, string> {
  const inline = shown.test(mediaType);
  return {
    "Content-Type": mediaType === "text/vtt" ? "text/vtt; charset=utf-8" : mediaType,
    "Content-Disposition": disposition(inline ? "inline" : "attachment", name),
    "Content-Security-Policy": inline ? viewer : `${nothing}; sandbox`,
    "Accept-Ranges": "bytes",
  };
}

/** The name twice: in letters that every browser reads, and as it is. */
function disposition(kind: "inline" | "attachment", name: string): string {
  const plain = name.replace(/[^\x20-\x7e]|["\\%]/g, "_");
  const whole = encodeURIComponent(name).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `${kind}; filename="${plain}"; filename*=UTF-8''${whole}`;
}

/** `no-transform` keeps it from being compressed on the way, which its ranges and its ETag would not survive. */
function caching(seconds: number): string {
  return seconds > 0
    ? `private, max-age=${seconds}, immutable, no-transform`
    : "private, no-cache, no-transform";
}

function isKnown(ifNoneMatch: string | null, etag: string): boolean {
  if (ifNoneMatch === null) return false;
  const known = ifNoneMatch.split(",").map((tag) => tag.trim().replace(/^W\//, ""));
  return known.includes("*") || known.includes(etag);
}

/** Null: all of it, also where several ranges are asked for, or a part of something that is no longer the same. */
function rangeAskedFor(headers: Headers, etag: string, sizeBytes: number) {
  const given = headers.get("Range");
  const onlyIf = headers.get("If-Range");
  if (given === null || (onlyIf !== null && onlyIf !== etag)) return null;
  // "The last N bytes" of what has fewer is all of it.
  const asked = given.replace(
    /(=|,)\s*-(\d+)/g,
    (_, before, last) => `${before}-${Math.min(Number(last), sizeBytes)}`,
  );
  const ranges = parseRange(sizeBytes, asked, { combine: true });
  if (ranges === -2) return null;
  if (ranges === -1) return "none of it";
  const [only] = ranges;
  return ranges.type === "bytes" && ranges.length === 1 && only ? only : null;
}
