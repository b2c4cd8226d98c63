import { expect, test } from "vitest";
import { deviceName } from "./device-name.server";

test.each([
  [
    "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0",
    { browser: "Firefox", system: "Windows" },
  ],
  [
    "Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Mobile/15E148 Safari/604.1",
    { browser: "Safari", system: "iOS" },
  ],
  [
    "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36",
    { browser: "Chrome", system: "Linux" },
  ],
  ["", null],
  [null, null],
  ["<script>alert(1)</script>", null],
])("%j is %j", (userAgent, expected) => {
  expect(deviceName(userAgent)).toEqual(expected);
});
