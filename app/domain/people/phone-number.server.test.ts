import { describe, expect, it } from "vitest";
import { phoneCountries, readPhone, writtenPhone } from "./phone-number.server";

describe("a phone number", () => {
  it.each([
    ["030 901820", "DE", "+4930901820"],
    ["+49 (30) 901820", "DE", "+4930901820"],
    ["+49 30 901820", undefined, "+4930901820"],
    ["0664 1234567", "AT", "+436641234567"],
    ["(202) 456-1111", "US", "+12024561111"],
    [undefined, "DE", null],
    ["", undefined, null],
  ])("%s of %s is kept as %s", (written, country, phone) => {
    expect(readPhone(written, country)).toEqual({ phone });
  });

  it.each([
    ["030 901820", undefined, "phone-country-missing"],
    ["+43 664 1234567", "DE", "phone-elsewhere"],
    ["12", "DE", "phone-wrong"],
    ["call me", "DE", "phone-wrong"],
    ["030 901820 or 030 901821", "DE", "phone-wrong"],
    ["030 901820 ext. 5", "DE", "phone-wrong"],
    ["030 901820", "XX", "phone-wrong"],
    ["+000000000000", undefined, "phone-wrong"],
  ])("%s of %s is refused: %s", (written, country, problem) => {
    expect(readPhone(written, country)).toEqual({ problem });
  });

  it.each(["+4930901820", "+436641234567", "+12024561111"])(
    "%s is shown so that it reads the same again",
    (stored) => {
      const { phone, country } = writtenPhone(stored);
      expect(readPhone(phone, country)).toEqual({ phone: stored });
    },
  );

  it("is none where there is none", () => {
    expect(writtenPhone(null)).toEqual({ phone: "", country: "" });
  });

  it("has a country, in the order of its name", () => {
    const english = phoneCountries("en");
    expect(english.find(({ code }) => code === "DE")).toEqual({
      code: "DE",
      name: "Germany",
      callingCode: "+49",
    });
    expect(phoneCountries("de").findIndex(({ code }) => code === "DE")).toBeLessThan(
      english.findIndex(({ code }) => code === "DE"),
    );
  });
});
