import { useRouteLoaderData } from "@remix-run/react";
import { m } from "~/messages/compiled/messages";
import { Tabs } from "./ui/tabs";

/** The sides of what trainers do. */
export function TeachTabs({ current }: { current: "courses" | "questions" | "grading" }) {
  const frame = useRouteLoaderData<{ waitingAttempts: number | null }>("routes/_app");
  const count = frame?.waitingAttempts ?? 0;
  const tabs = [
    { to: "/teach", label: m.questions_tab_courses(), current: current === "courses" },
    { to: "/teach/questions", label: m.questions_tab_questions(), current: current === "questions" },
    { to: "/teach/grading", label: m.grading_tab(), current: current === "grading", count },
  ];
  return <Tabs label={m.questions_tabs()} tabs={tabs} className="mb-6" />;
}
