import { describe, expect, it } from "vitest";
import { readLessonContent, storableLessonContent } from "./lesson-content";

const fileId = "0198a7f0-0000-7000-8000-000000000001";
const pdf = { fileId, name: "plan.pdf" };
const video = {
  contentType: "video" as const,
  media: { url: "https://media.example/v.webm" },
  durationSeconds: 60,
};

describe("what a lesson shows", () => {
  it.each([
    ["a text", { contentType: "document", markdown: "# One" }],
    ["a printed document", { contentType: "document", pdf }],
    ["slides", { contentType: "presentation", pdf, slideCount: 12 }],
    [
      "a page elsewhere",
      { contentType: "external", url: "https://video.example/watch?v=1", platform: "Clips" },
    ],
    [
      "a page of the company's own network",
      { contentType: "external", url: "http://wiki/x", platform: "Wiki" },
    ],
    [
      "a video with all that belongs to it",
      {
        ...video,
        media: { fileId, name: "v.webm" },
        captions: { fileId, name: "v.vtt" },
        transcript: "Said.",
      },
    ],
  ] as const)("is %s, and comes back as it was written", (_, content) => {
    const stored = storableLessonContent(content);
    expect(stored).not.toBeNull();
    expect(stored?.content).not.toHaveProperty("contentType");
    expect(readLessonContent(content.contentType, stored?.content)).toEqual(content);
  });

  it("is a video without captions and transcript where none were given", () => {
    const stored = storableLessonContent(video);
    expect(stored?.content).toMatchObject({ captions: null, transcript: "" });
  });

  it.each([
    ["nothing", { contentType: "document" }],
    ["an empty text", { contentType: "document", markdown: "" }],
    ["two things at once", { contentType: "document", markdown: "x", pdf }],
    ["something of another type", { contentType: "external", markdown: "x" }],
    ["a type that is not there", { contentType: "hologram", url: "https://a.example" }],
    ["a video that runs a script", { ...video, media: { url: "javascript:alert(1)" } }],
    ["a video in the clear", { ...video, media: { url: "http://media.example/v.webm" } }],
    ["a video with a password in its address", { ...video, media: { url: "https://a:b@media.example/v" } }],
    ["a video of data", { ...video, media: { url: "data:video/webm;base64,AAAA" } }],
    ["a video without length", { ...video, durationSeconds: 0 }],
    ["a video of half a second", { ...video, durationSeconds: 0.5 }],
    ["a video of a year", { ...video, durationSeconds: 31_536_000 }],
    ["captions from elsewhere", { ...video, captions: { url: "https://a.example/c.vtt" } }],
    [
      "a file whose id is a path",
      { contentType: "document", pdf: { fileId: "../../etc/passwd", name: "a" } },
    ],
    ["a file whose name is a path", { contentType: "document", pdf: { fileId, name: "../x.pdf" } }],
    ["a file whose name is above", { contentType: "document", pdf: { fileId, name: ".." } }],
    ["a file whose name is half a character", { contentType: "document", pdf: { fileId, name: "\ud800" } }],
    ["slides without number", { contentType: "presentation", pdf }],
    ["slides less than one", { contentType: "presentation", pdf, slideCount: 0 }],
    ["a link that runs a script", { contentType: "external", url: "javascript:alert(1)", platform: "x" }],
    ["a link to a file of the reader", { contentType: "external", url: "file:///etc/passwd", platform: "x" }],
    ["a link without a name", { contentType: "external", url: "https://a.example", platform: " " }],
    ["a column of ours", { contentType: "document", markdown: "x", position: 1 }],
  ])("is not %s", (_, content) => {
    expect(storableLessonContent(content as never)).toBeNull();
    const { contentType, ...stored } = content;
    expect(() => readLessonContent(contentType, stored)).toThrow();
  });
});
