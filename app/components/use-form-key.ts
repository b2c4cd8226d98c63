import { useLocation } from "@remix-run/react";
import { useRef } from "react";

/**
 * The key of a form on a page that also says what has just been saved: that begins a new form, a place within the page
 * (the link from a problem to its field) does not.
 *
 * @param isSaved whether what the form shows has just been saved
 */
export function useFormKey(isSaved: boolean): string {
  const { key, hash } = useLocation();
  const reached = useRef(key);
  if (hash === "") reached.current = key;
  return isSaved ? reached.current : "form";
}
