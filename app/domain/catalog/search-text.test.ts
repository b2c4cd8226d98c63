import { expect, test } from "vitest";
import { parseSearchText } from "./search-text";

test.each([
  ["security incidents", { wanted: "security incidents", unwanted: [] }],
  ["incidents -security", { wanted: "incidents", unwanted: ["security"] }],
  ["-security", { wanted: "", unwanted: ["security"] }],
  ["self-paced -- - SEC-101", { wanted: "self-paced -- - SEC-101", unwanted: [] }],
  ["Häuser -Größe -été", { wanted: "Häuser", unwanted: ["Größe", "été"] }],
])("%s", (typed, parsed) => {
  expect(parseSearchText(typed)).toEqual(parsed);
});
