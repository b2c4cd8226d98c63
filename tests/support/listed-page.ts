import type { Page } from "playwright/test";
import type { Account } from "./browser";

/** A page that people see. */
export type ListedPage = {
  name: string;
  /** The route that makes it, by its folder in app/routes. */
  route: string;
  /** Undefined: signed out. */
  as?: Account;
  path: string | ((page: Page) => Promise<string>);
  /** What it answers; 200 unless given. */
  status?: number;
};

/** The first link on a page whose address has that part in it. */
export async function linkOn(page: Page, path: string, part: string): Promise<string> {
  await page.goto(path);
  const links = await page.locator(`main a[href*="${part}"]`).all();
  const address = await links[0]?.getAttribute("href");
  if (!address) throw new Error(`${path} has no link to ${part}.`);
  return address;
}
