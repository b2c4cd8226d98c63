export type BodyProblemCode =
  | "invalid"
  | "prompt-missing"
  | "answer-empty"
  | "answers-few"
  | "answers-same"
  | "parts-many"
  | "words-long";

/** What the check of a body found first, as it says so itself. */
export interface BodyIssue {
  code: string;
  origin?: string;
  path: readonly PropertyKey[];
}

/** Why the question bank cannot keep a body, and the words that it is about; without words: the question's own. */
export function bodyProblem(body: unknown, issue: BodyIssue): { code: BodyProblemCode; detail: string } {
  const said = issue.path.reduce((part: unknown, key) => Reflect.get(Object(part), key), body);
  const prompt = String(Reflect.get(Object(body), "prompt") ?? "");
  const detail = typeof said === "string" && said.trim() !== "" ? said : prompt;
  return { code: codeOf(issue), detail };
}

function codeOf({ code, origin, path }: BodyIssue): BodyProblemCode {
  const [part] = path;
  if (code === "custom" && part !== "text") return "answers-same";
  if (origin === "string" && code === "too_big") return "words-long";
  if (origin === "array") return code === "too_big" ? "parts-many" : "answers-few";
  if (origin === "string" && code === "too_small")
    return part === "prompt" || part === "text" ? "prompt-missing" : "answer-empty";
  return "invalid";
}
