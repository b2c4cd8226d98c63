import type { LessonFile, ReadableContent } from "~/domain/catalog/lesson-content";
import { fileHref } from "~/domain/files/file-name";
import { renderMarkdown } from "~/platform/markdown.server";
import { resumeAt, watchedPercent } from "./watched-seconds";

/** What is known of how far somebody is in a lesson. */
interface Place {
  positionSeconds: number;
  positionSequence: number;
  watchedSeconds: number;
}

type MarkdownWords = Parameters<typeof renderMarkdown>[1];

/**
 * A lesson's content as its page shows it: text as HTML, files by their address.
 *
 * @param words what stands in rendered text besides what was written
 */
export function lessonView(content: ReadableContent, words: MarkdownWords, place: Place) {
  const attachments = (content.attachments ?? []).map((file) => ({
    name: file.name,
    address: addressOf(file),
  }));
  return { ...contentView(content, words, place), attachments };
}

function contentView(content: ReadableContent, words: MarkdownWords, place: Place) {
  const html = (markdown: string) => renderMarkdown(markdown, words);
  switch (content.contentType) {
    case "document":
      if ("markdown" in content) return { kind: "text" as const, html: html(content.markdown) };
      return { kind: "pdf" as const, address: addressOf(content.pdf), slideCount: null };
    case "presentation":
      return { kind: "pdf" as const, address: addressOf(content.pdf), slideCount: content.slideCount };
    case "external":
      return { kind: "external" as const, url: content.url, platform: content.platform };
    case "interactive":
      if (content.kind === "simulation")
        return { kind: "simulation" as const, url: content.url, task: content.task && html(content.task) };
      return {
        kind: "exercise" as const,
        task: html(content.task),
        solution: content.solution && html(content.solution),
      };
    case "video":
      return {
        kind: "video" as const,
        address: "url" in content.media ? content.media.url : addressOf(content.media),
        captions: content.captions && addressOf(content.captions),
        transcript: content.transcript && html(content.transcript),
        durationSeconds: content.durationSeconds,
        resumeAt: resumeAt(place.positionSeconds, content.durationSeconds),
        known: { seconds: place.positionSeconds, sequence: place.positionSequence },
        watchedPercent: watchedPercent(place.watchedSeconds, content.durationSeconds),
      };
    default:
      return content satisfies never;
  }
}

function addressOf({ fileId, name }: LessonFile): string {
  return fileHref({ id: fileId, name });
}
