import UserRound from "lucide-react/icons/user-round";
import type { NavItem } from "~/components/app-shell";
import { m } from "~/messages/compiled/messages";

/** What the account menu leads to, above "Log out": a person's own records and settings. */
export function accountItems(): NavItem[] {
  return [{ to: "/my/profile", label: m.profile_nav(), icon: UserRound }];
}
