import { com090 } from "./courses/com-090/course";
import { com110 } from "./courses/com-110/course";
import { mgt120 } from "./courses/mgt-120/course";
import { mgt210 } from "./courses/mgt-210/course";
import { onb100 } from "./courses/onb-100/course";
import { pro130 } from "./courses/pro-130/course";
import { pro240 } from "./courses/pro-240/course";
import { saf110 } from "./courses/saf-110/course";
import { sec101 } from "./courses/sec-101/course";
import { sec201 } from "./courses/sec-201/course";
import { tec150 } from "./courses/tec-150/course";
import { tec220 } from "./courses/tec-220/course";
import type { DemoCourse } from "./demo-course";

/** The courses of the demo company; each stands after those that it presupposes. */
export const demoCourses: readonly DemoCourse[] = [
  sec101,
  sec201,
  mgt120,
  onb100,
  tec150,
  com110,
  saf110,
  pro130,
  tec220,
  mgt210,
  com090,
  pro240,
];
