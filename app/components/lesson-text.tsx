/** What an author wrote; `html` comes from `renderMarkdown`, which lets nothing through that could act. */
export function LessonText({ html, language }: { html: string; language: string }) {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: sanitised where it is rendered
  return <div lang={language} className="lesson-text" dangerouslySetInnerHTML={{ __html: html }} />;
}
