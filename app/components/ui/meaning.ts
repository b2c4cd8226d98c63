import CircleAlert from "lucide-react/icons/circle-alert";
import CircleCheck from "lucide-react/icons/circle-check";
import Clock from "lucide-react/icons/clock";
import Info from "lucide-react/icons/info";

/** The four things that a colour can mean here. */
export type Meaning = "done" | "soon" | "overdue" | "info";

/** The shape that goes with each meaning, so that none rests on colour alone. */
export const meaningIcons = { done: CircleCheck, soon: Clock, overdue: CircleAlert, info: Info };
