/** A lesson's text; `html` comes from `renderMarkdown`, which lets nothing through that could act. */
export function LessonBody({ html, language }: { html: string; language: string }) {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: sanitised where it is rendered
  return <div lang={language} className="lesson-text mt-6" dangerouslySetInnerHTML={{ __html: html }} />;
}
