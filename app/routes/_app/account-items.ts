import SlidersHorizontal from "lucide-react/icons/sliders-horizontal";
import type { NavItem } from "~/components/app-shell";
import { m } from "~/messages/compiled/messages";

/** What the account menu leads to, above "Log out": a person's own records and settings. */
export function accountItems(): NavItem[] {
  return [{ to: "/my/preferences", label: m.preferences_title(), icon: SlidersHorizontal }];
}
