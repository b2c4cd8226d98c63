import type { TextProblem } from "~/domain/authoring/course-text/text-problem";
import { m } from "~/messages/compiled/messages";

const mostShown = 100;

/** What is wrong with a course as text: file by file, line by line. */
export function TextProblems({ problems }: { problems: readonly TextProblem[] }) {
  return (
    <ul className="space-y-2 text-sm">
      {problems.slice(0, mostShown).map((problem) => (
        <li key={JSON.stringify(problem)} className="break-words">
          <span className="font-mono">{m.text_place({ file: problem.file, line: problem.line })}</span>{" "}
          {words[problem.code]({ detail: problem.detail })}
        </li>
      ))}
      {problems.length > mostShown ? <li>{m.text_more({ count: problems.length - mostShown })}</li> : null}
    </ul>
  );
}

const words: Record<TextProblem["code"], (about: { detail: string }) => string> = {
  missing: m.text_problem_missing,
  "no-front": m.text_problem_front,
  yaml: m.text_problem_yaml,
  value: m.text_problem_value,
  gift: m.text_problem_gift,
  "gift-place": m.text_problem_gift_place,
  "gift-unasked": m.text_problem_gift_unasked,
  "unknown-file": m.text_problem_unknown,
  encoding: m.text_problem_encoding,
  "file-missing": m.text_problem_file,
  "category-unknown": m.text_problem_category,
  "no-category": m.text_problem_no_category,
  "course-unknown": m.text_problem_course,
  "skill-unknown": m.text_problem_skill,
  "prerequisite-cycle": ({ detail }) => m.authoring_prerequisite_cycle({ code: detail }),
  "too-few-places": ({ detail }) => m.authoring_too_few_places({ count: Number(detail) }),
  "file-type": m.text_problem_file_type,
  "file-size": m.text_problem_file_size,
  "file-picture": m.text_problem_file_picture,
  "file-pdf": m.files_problem_no_end,
  "file-captions": m.text_problem_file_captions,
};
