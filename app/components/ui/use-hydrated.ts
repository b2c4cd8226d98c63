import { useSyncExternalStore } from "react";

const never = () => () => {};

/**
 * False on the server and in the first drawing, true once scripting runs: until then a part shows the
 * form of itself that works without.
 */
export function useHydrated() {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
}
