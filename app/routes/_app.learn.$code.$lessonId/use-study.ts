import { type RefObject, useEffect } from "react";
import { type FollowedLesson, followStudy } from "./follow-study";

/** Tells the server from time to time how the lesson goes, for as long as its page is there. */
export function useStudy({
  video,
  ...lesson
}: Omit<FollowedLesson, "video"> & { video: RefObject<HTMLVideoElement> }) {
  // A page stays with its lesson: what its loader says later (a newer position) is what it has told itself.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the address is the lesson
  useEffect(() => followStudy({ ...lesson, video: video.current }), [lesson.address]);
}
