import { describe, expect, it } from "vitest";
import { mayCome } from "./cross-site";

const ours = "https://learn.example.com";
const sites = ["same-origin", "same-site", "cross-site", "none", "anything", null] as const;
const origins = [
  ours,
  "https://evil.example",
  "http://learn.example.com",
  "https://example.com",
  "null",
  null,
];

/** What may change something: site and origin of each allowed pair. */
const allowed = new Set([
  ...origins.map((origin) => `same-origin ${origin}`),
  `none ${ours}`,
  `null ${ours}`,
]);

describe.each(["POST", "PUT", "PATCH", "DELETE", "OPTIONS", "post"])("%s", (method) => {
  const rows = sites.flatMap((site) => origins.map((origin) => ({ site, origin })));
  it.each(rows)("from Sec-Fetch-Site $site and Origin $origin", ({ site, origin }) => {
    expect(mayCome({ method, site, origin, expectedOrigin: ours })).toBe(allowed.has(`${site} ${origin}`));
  });
});

it.each(["GET", "HEAD"])("%s may come from everywhere: links lead here", (method) => {
  for (const site of sites) {
    for (const origin of origins) {
      expect(mayCome({ method, site, origin, expectedOrigin: ours })).toBe(true);
    }
  }
});
