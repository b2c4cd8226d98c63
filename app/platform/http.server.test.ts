import { describe, expect, it } from "vitest";
import { formValues, localPath, paramsOrNotFound } from "./http.server";
import { z } from "./zod";

describe("where to go after logging in", () => {
  it.each([
    ["/", "/"],
    ["/courses", "/courses"],
    ["/courses?q=a&page=2", "/courses?q=a&page=2"],
    ["/courses#top", "/courses#top"],
    ["/learn/SEC-101/../SEC-102", "/learn/SEC-102"],
    ["/verify/Ł", "/verify/%C5%81"],
    // Encoded, they are characters of a path and nothing else.
    ["/%0d%0aSet-Cookie:%20a=b", "/%0d%0aSet-Cookie:%20a=b"],
    ["/%5cevil.example", "/%5cevil.example"],
    ["/%2f%2fevil.example", "/%2f%2fevil.example"],
    ["/courses?next=//evil.example", "/courses?next=//evil.example"],
    ["/@evil.example", "/@evil.example"],
  ])("%j is a path of this site", (path, expected) => {
    expect(localPath(path, "/dashboard")).toBe(expected);
  });

  it.each([
    "//evil.example",
    "///evil.example",
    "/\\evil.example",
    "\\\\evil.example",
    "\\/evil.example",
    "/\\/evil.example",
    "/.//evil.example",
    "/..//evil.example",
    "/./..//evil.example/path",
    "/courses/..//evil.example",
    "/%2e//evil.example",
    "/%2E%2e//evil.example",
    "/\t/evil.example",
    "/\n/evil.example",
    "/\r\nSet-Cookie: a=b",
    "/\u0000",
    "/\u007f/evil.example",
    "/\u0085/evil.example",
    "https://evil.example",
    "http:evil.example",
    "javascript:alert(1)",
    "JavaScript:alert(1)",
    "data:text/html,x",
    "evil.example",
    " /courses",
    "?q=1",
    "",
    null,
    undefined,
  ])("%j is not", (path) => {
    expect(localPath(path, "/dashboard")).toBe("/dashboard");
  });

  it("is never another origin, whatever the browser makes of the answer", () => {
    const parts = [
      "/",
      "//",
      "\\",
      ".",
      "..",
      "%2e",
      "%2f",
      "\t",
      "\n",
      "@",
      ":",
      "evil.example",
      "?",
      "#",
      " ",
    ];
    const site = "https://this.example";
    const foreign: string[] = [];
    for (const first of parts)
      for (const second of parts)
        for (const third of parts)
          for (const fourth of parts) {
            const path = localPath(`/${first}${second}${third}${fourth}`, "/dashboard");
            const isOurs = URL.canParse(path, site) && new URL(path, site).origin === site;
            if (!isOurs) foreign.push(path);
          }
    expect(foreign).toEqual([]);
  });
});

describe("parameters of an address", () => {
  const schema = z.object({ id: z.uuid() });

  it("are given in the shape that is asked for, and without others", () => {
    const id = "0199f3a0-0000-7000-8000-000000000001";
    expect(paramsOrNotFound(schema, { id, role: "admin" })).toEqual({ id });
  });

  it.each([{}, { id: "1" }, { id: "' or 1=1 --" }, undefined])("%j cannot exist: 404", (params) => {
    expect(() => paramsOrNotFound(schema, params)).toThrow(
      expect.objectContaining({ init: { status: 404 } }),
    );
  });
});

it("a form's values are its texts, the first of each name", async () => {
  const form = new FormData();
  form.append("intent", "enrol");
  form.append("intent", "withdraw");
  form.append("file", new File(["x"], "x.txt"));
  form.append("__proto__", "polluted");
  const values = await formValues(new Request("http://localhost/", { method: "POST", body: form }));
  expect(values.intent).toBe("enrol");
  expect(values.file).toBeUndefined();
  expect(Object.prototype).not.toHaveProperty("polluted");
});
