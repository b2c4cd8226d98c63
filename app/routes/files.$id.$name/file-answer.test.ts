import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { fileAnswer } from "./file-answer";

const sha256 = createHash("sha256").update("content").digest();
const etag = `"${sha256.toString("base64url")}"`;
const video = { name: "Film.webm", mediaType: "video/webm", sizeBytes: 1000, sha256, keptForSeconds: 0 };

function ask(headers: Record<string, string> = {}, { method = "GET", file = video } = {}) {
  return fileAnswer({ method, headers: new Headers(headers) }, file);
}

describe("ranges", () => {
  it.each([
    ["bytes=0-99", 0, 99],
    ["bytes=0-0", 0, 0],
    ["bytes=999-999", 999, 999],
    ["bytes=500-", 500, 999],
    ["bytes=900-5000", 900, 999],
    ["bytes=-100", 900, 999],
    ["bytes=-5000", 0, 999],
    ["bytes=0-99,50-149", 0, 149],
  ])("%s is answered with 206", (range, start, end) => {
    const answer = ask({ Range: range });
    expect(answer).toMatchObject({ status: 206, range: { start, end } });
    expect(answer.headers["Content-Range"]).toBe(`bytes ${start}-${end}/1000`);
    expect(answer.headers["Content-Length"]).toBe(String(end + 1 - start));
  });

  it.each(["bytes=1000-", "bytes=1000-2000", "bytes=-0", "bytes=99999999999999999999-"])(
    "%s is none of it: 416, with the size",
    (range) => {
      const answer = ask({ Range: range });
      expect(answer).toMatchObject({ status: 416, range: null });
      expect(answer.headers["Content-Range"]).toBe("bytes */1000");
      expect(answer.headers["Content-Length"]).toBe("0");
    },
  );

  it.each(["bytes", "bytes=a-b", "lines=0-5", "bytes=0-9,500-509", "0-5", "bytes=--5"])(
    "%s is answered with all of it",
    (range) => {
      const answer = ask({ Range: range });
      expect(answer).toMatchObject({ status: 200, range: { start: 0, end: 999 } });
      expect(answer.headers).not.toHaveProperty("Content-Range");
    },
  );

  it("hold only for the same content, where If-Range asks so", () => {
    const range = { Range: "bytes=0-99" };
    expect(ask({ ...range, "If-Range": etag }).status).toBe(206);
    expect(ask({ ...range, "If-Range": '"another"' })).toMatchObject({
      status: 200,
      range: { start: 0, end: 999 },
    });
    expect(ask({ ...range, "If-Range": `W/${etag}` }).status).toBe(200);
    expect(ask({ ...range, "If-Range": "Tue, 24 Nov 2026 10:00:00 GMT" }).status).toBe(200);
  });

  it("are not for HEAD, which has no body", () => {
    const answer = ask({ Range: "bytes=0-99" }, { method: "HEAD" });
    expect(answer).toMatchObject({ status: 200, range: null });
    expect(answer.headers).toMatchObject({ "Content-Length": "1000", "Accept-Ranges": "bytes" });
  });

  it("of nothing are none", () => {
    const file = { ...video, sizeBytes: 0 };
    expect(ask({ Range: "bytes=0-" }, { file }).status).toBe(416);
    expect(ask({}, { file })).toMatchObject({ status: 200, range: null, headers: { "Content-Length": "0" } });
  });
});

describe("what a browser has", () => {
  it.each([etag, `W/${etag}`, `"other", ${etag}`, "*"])("%s is not sent again", (known) => {
    const answer = ask({ "If-None-Match": known, Range: "bytes=0-9" });
    expect(answer).toMatchObject({ status: 304, range: null });
    expect(answer.headers).not.toHaveProperty("Content-Length");
  });

  it("is asked for each time, or kept as long as the area says; compressed on the way it never is", () => {
    expect(ask({ "If-None-Match": '"other"' }).headers["Cache-Control"]).toBe(
      "private, no-cache, no-transform",
    );
    const kept = ask({}, { file: { ...video, keptForSeconds: 60 } });
    expect(kept.headers["Cache-Control"]).toBe("private, max-age=60, immutable, no-transform");
  });
});

describe("what a browser may do with it", () => {
  it.each([
    ["video/webm", "video/webm"],
    ["video/mp4", "video/mp4"],
    ["application/pdf", "application/pdf"],
    ["image/webp", "image/webp"],
    ["text/vtt", "text/vtt; charset=utf-8"],
  ])("%s is shown, in pages of this site only", (mediaType, type) => {
    const { headers } = ask({}, { file: { ...video, mediaType } });
    expect(headers["Content-Type"]).toBe(type);
    expect(headers["Content-Disposition"]).toMatch(/^inline; /);
    expect(headers["Content-Security-Policy"]).toContain("default-src 'none'; frame-ancestors 'self'");
    expect(headers["Content-Security-Policy"]).not.toContain("script-src");
  });

  it.each(["text/html", "image/svg+xml", "application/xhtml+xml", "application/zip", "image/pngx"])(
    "%s is kept away from it: as a download, in a sandbox",
    (mediaType) => {
      const { headers } = ask({}, { file: { ...video, mediaType } });
      expect(headers["Content-Disposition"]).toMatch(/^attachment; /);
      expect(headers["Content-Security-Policy"]).toMatch(/; sandbox$/);
    },
  );

  it("has a name in every alphabet, which cannot end the header", () => {
    const { headers } = ask({}, { file: { ...video, name: 'Über (uns) "x".pdf' } });
    expect(headers["Content-Disposition"]).toBe(
      "inline; filename=\"_ber (uns) _x_.pdf\"; filename*=UTF-8''%C3%9Cber%20%28uns%29%20%22x%22.pdf",
    );
  });
});
