import FileDown from "lucide-react/icons/file-down";
import History from "lucide-react/icons/history";
import ShieldCheck from "lucide-react/icons/shield-check";
import SlidersHorizontal from "lucide-react/icons/sliders-horizontal";
import UserRound from "lucide-react/icons/user-round";
import type { NavItem } from "~/components/app-shell";
import { m } from "~/messages/compiled/messages";

/** What the account menu leads to, above "Log out": a person's own records and settings. */
export function accountItems(): NavItem[] {
  return [
    { to: "/my/profile", label: m.profile_nav(), icon: UserRound },
    { to: "/my/preferences", label: m.preferences_title(), icon: SlidersHorizontal },
    { to: "/my/security", label: m.account_nav_security(), icon: ShieldCheck },
    { to: "/my/activity", label: m.general_nav_activity(), icon: History },
    { to: "/my/data", label: m.general_nav_data(), icon: FileDown },
  ];
}
