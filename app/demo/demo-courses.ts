import { com110 } from "./courses/com-110/course";
import { mgt120 } from "./courses/mgt-120/course";
import { onb100 } from "./courses/onb-100/course";
import { sec101 } from "./courses/sec-101/course";
import { sec201 } from "./courses/sec-201/course";
import { tec150 } from "./courses/tec-150/course";
import type { DemoCourse } from "./demo-course";

/** The courses of the demo company; each stands after those that it presupposes. */
export const demoCourses: readonly DemoCourse[] = [sec101, sec201, mgt120, onb100, tec150, com110];
