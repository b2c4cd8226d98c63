import { useBlocker } from "@remix-run/react";
import { useEffect, useRef } from "react";
import { m } from "~/messages/compiled/messages";
import { pageAddress } from "./page-address";

/**
 * Saves what is unsaved before another page of the site is shown, and asks where it cannot.
 *
 * @param leaving.save null: it is saved by a button only
 * @param leaving.ownPage the path of another page that shows the same form with what is in it
 * @returns whether somebody is about to leave
 */
export function useSavingOnLeaving(leaving: {
  isUnsaved: boolean;
  isBusy: boolean;
  save: (() => void) | null;
  ownPage?: string;
}): boolean {
  const { isUnsaved, isBusy, ownPage } = leaving;
  const canSave = leaving.save !== null;
  const latest = useRef(leaving);
  latest.current = leaving;
  const isTried = useRef(false);
  const blocker = useBlocker(({ currentLocation, nextLocation }) => {
    return (
      isUnsaved &&
      pageAddress(currentLocation) !== pageAddress(nextLocation) &&
      nextLocation.pathname !== ownPage
    );
  });
  useEffect(() => {
    if (blocker.state !== "blocked") return;
    if (!isUnsaved) return blocker.proceed();
    // What is under way brings its answer first.
    if (isBusy) return;
    const { save } = latest.current;
    if (canSave && save && !isTried.current) {
      isTried.current = true;
      return save();
    }
    isTried.current = false;
    if (window.confirm(m.outline_leave())) blocker.proceed();
    else blocker.reset();
  }, [blocker, isUnsaved, isBusy, canSave]);
  return blocker.state !== "unblocked";
}

/** Asks whether to leave the site while something is unsaved. */
export function useWarning(isUnsaved: boolean): void {
  useEffect(() => {
    if (!isUnsaved) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", ask);
    return () => window.removeEventListener("beforeunload", ask);
  }, [isUnsaved]);
}
