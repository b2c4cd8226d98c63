import { Callout } from "~/components/ui/callout";
import { TextLink } from "~/components/ui/link";
import { m } from "~/messages/compiled/messages";

type State = "draft" | "ready" | "retired";

interface LeftQuestion {
  id: string;
  name: string;
  reason: "changed" | "not-theirs";
}

export interface StatesNoticeProps {
  /** What has been done to how many questions. */
  notice: { changed: State; count: number } | null;
  problem:
    | { kind: "left"; state: State; count: number; left: readonly LeftQuestion[] }
    | { kind: "found-others" | "too-many" | "none-chosen" | "unknown" }
    | null;
}

const done = {
  draft: m.questions_several_are_draft,
  ready: m.questions_several_are_ready,
  retired: m.questions_several_are_retired,
};
const problems = {
  "found-others": m.questions_several_found_others,
  "too-many": m.questions_several_too_many,
  "none-chosen": m.questions_several_none,
  unknown: m.outline_problem_unknown,
};
const reasons = {
  changed: m.questions_several_changed,
  "not-theirs": m.questions_several_not_theirs,
};
const mostNamed = 50;

/** What has come of giving several questions another state. */
export function StatesNotice({ notice, problem }: StatesNoticeProps) {
  if (problem)
    return (
      <Callout meaning="overdue" role="alert" className="mb-4">
        {problem.kind === "left" ? <Left {...problem} /> : <p>{problems[problem.kind]()}</p>}
      </Callout>
    );
  if (!notice) return null;
  return (
    <Callout meaning="done" role="status" className="mb-4">
      <p>{done[notice.changed]({ count: notice.count })}</p>
    </Callout>
  );
}

function Left({ state, count, left }: { state: State; count: number; left: readonly LeftQuestion[] }) {
  const more = left.length - mostNamed;
  return (
    <>
      <p>{done[state]({ count })}</p>
      <p>{m.questions_several_left({ count: left.length })}</p>
      <ul className="list-disc ps-5">
        {left.slice(0, mostNamed).map(({ id, name, reason }) => (
          <li key={id}>
            <TextLink to={`/teach/questions/${id}`}>{name}</TextLink>: {reasons[reason]()}
          </li>
        ))}
      </ul>
      {more > 0 ? <p>{m.questions_several_more({ count: more })}</p> : null}
    </>
  );
}
