import { type RefObject, useEffect, useState } from "react";
import { followAnswers } from "./follow-answers";
import type { SavingState } from "./saving-mark";

export interface Saving {
  state: SavingState;
  /** Of the answer that the server has; undefined: as the page was loaded. */
  sequence: number | undefined;
}

/** Saves answers as they are given, for as long as the form is there; how it stands with each, by its question. */
export function useAnswerSaving(
  form: RefObject<HTMLFormElement>,
  address: string,
): Readonly<Record<number, Saving>> {
  const [savings, setSavings] = useState<Record<number, Saving>>({});
  useEffect(() => {
    if (!form.current) return;
    const tell = (slot: number, state: SavingState, sequence?: number) =>
      setSavings((known) => ({ ...known, [slot]: { state, sequence: sequence ?? known[slot]?.sequence } }));
    return followAnswers(form.current, { address, tell });
  }, [form, address]);
  return savings;
}
