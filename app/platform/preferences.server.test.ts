import { createCookie } from "@remix-run/node";
import { describe, expect, it } from "vitest";
import { preferencesCookie, readPreferences } from "./preferences.server";

async function stored(value: unknown): Promise<string> {
  return (await createCookie("preferences").serialize(value)).split(";")[0] ?? "";
}

describe("preferences on a device", () => {
  it("are kept for a year, out of reach of scripts", async () => {
    const cookie = await preferencesCookie({ locale: "de", theme: "dark", timeZone: "Europe/Berlin" });
    expect(cookie).toMatch(/^preferences=[^;]+; Max-Age=31536000; Path=\/; HttpOnly; SameSite=Lax$/);
    expect(await readPreferences(cookie.split(";")[0] ?? "")).toEqual({
      locale: "de",
      theme: "dark",
      timeZone: "Europe/Berlin",
    });
  });

  it.each([
    [{ locale: "fr", theme: "dark" }, { theme: "dark" }],
    [{ locale: "de", theme: "<script>" }, { locale: "de" }],
    [{ locale: ["de"], timeZone: "Mars/Olympus" }, {}],
    [{ locale: "de", role: "admin" }, { locale: "de" }],
    [null, {}],
    ["dark", {}],
    [[1], {}],
  ])("of which some are not understood are the others: %j", async (value, understood) => {
    expect(await readPreferences(await stored(value))).toEqual(understood);
  });

  it.each([null, "", "preferences=", "preferences=%%%", "preferences=bm90IGpzb24", "other=1"])(
    "are unknown with %j",
    async (header) => {
      expect(await readPreferences(header)).toEqual({});
    },
  );
});
