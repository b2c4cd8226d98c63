import { m } from "~/messages/compiled/messages";
import { Tabs } from "./ui/tabs";

/** The sides of what trainers do. */
export function TeachTabs({ current }: { current: "courses" | "questions" }) {
  const tabs = [
    { to: "/teach", label: m.questions_tab_courses(), current: current === "courses" },
    { to: "/teach/questions", label: m.questions_tab_questions(), current: current === "questions" },
  ];
  return <Tabs label={m.questions_tabs()} tabs={tabs} className="mb-6" />;
}
