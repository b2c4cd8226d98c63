import { useNavigation } from "@remix-run/react";

/** A line along the top edge while the next page is under way; nothing for one that comes within a quarter of a second. */
export function NavigationProgress() {
  const { state } = useNavigation();
  if (state === "idle") return null;
  return <div aria-hidden className="fixed start-0 top-0 z-50 h-0.5 animate-advance bg-accent-ink" />;
}
