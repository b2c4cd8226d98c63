import { m } from "~/messages/compiled/messages";
import { Tabs } from "./ui/tabs";

/** The sides of one assessment in its course's editor. */
export function AssessmentTabs({
  code,
  assessmentId,
  current,
}: {
  code: string;
  assessmentId: string;
  current: "settings" | "questions" | "exceptions" | "results";
}) {
  const address = `/teach/courses/${code}/assessments/${assessmentId}`;
  const tabs = [
    { to: address, label: m.quiz_tab_settings(), current: current === "settings" },
    { to: `${address}/questions`, label: m.quiz_tab_questions(), current: current === "questions" },
    { to: `${address}/exceptions`, label: m.quiz_tab_exceptions(), current: current === "exceptions" },
    { to: `${address}/results`, label: m.quiz_tab_results(), current: current === "results" },
  ];
  return <Tabs label={m.quiz_tabs()} tabs={tabs} className="mb-6" />;
}
