import { z } from "~/platform/zod";

/** What a course's code looks like: "SEC-101". */
export const courseCode = /^[A-Z0-9][A-Z0-9-]{1,19}$/;

/** A code in an address; whether there is such a course is another question. */
export const courseCodeSchema = z.string().regex(courseCode);
