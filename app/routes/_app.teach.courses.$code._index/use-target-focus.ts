import { useLocation } from "@remix-run/react";
import { useEffect } from "react";

/** Puts the focus on what the address names after its `#`, as a full load would; the row that has just been moved. */
export function useTargetFocus(): void {
  const { hash, key } = useLocation();
  useEffect(() => {
    if (!hash || !key) return;
    // After the focus that goes to each new page's heading.
    const frame = requestAnimationFrame(() => document.getElementById(hash.slice(1))?.focus());
    return () => cancelAnimationFrame(frame);
  }, [hash, key]);
}
