import { Window } from "happy-dom";
import rehypeStringify from "rehype-stringify";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import remarkRehype from "remark-rehype";
import { unified } from "unified";
import { describe, expect, it } from "vitest";
import { renderMarkdown } from "./markdown.server";

const words = {
  note: "Hinweis",
  tip: "Tipp",
  warning: "Achtung",
  table: "Tabelle",
  code: "Quelltext",
  footnotes: "Fußnoten",
  backToText: "Zurück zum Text",
  taskDone: "Erledigt",
  taskOpen: "Offen",
};

/** Processor time rather than time by the clock: other work on the machine does not count. */
function cpuMs(work: () => void): number {
  const begun = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(begun);
  return (user + system) / 1000;
}

const render = (source: string) => renderMarkdown(source, words);

const harmlessElements = new Set(
  `H2 H3 H4 H5 H6 P BLOCKQUOTE ASIDE DIV SECTION HR BR UL OL LI INPUT TABLE THEAD TBODY TR TH TD
  A IMG STRONG EM DEL SUP CODE PRE`.split(/\s+/),
);
const harmlessAttributes = new Set(
  `href src alt title rel class id role tabindex scope align start type checked disabled loading decoding
  aria-label aria-describedby data-callout data-footnotes data-footnote-ref data-footnote-backref`.split(
    /\s+/,
  ),
);
const harmlessAddress = /^(?:https?:\/\/|mailto:|tel:|\/(?!\/)|#|[\w./%-]*$)/i;

/** What a browser would be handed that can run, load or restyle anything: one description each. */
function dangers(html: string): string[] {
  const window = new Window();
  const document = new window.DOMParser().parseFromString(`<body>${html}</body>`, "text/html");
  const found: string[] = [];
  for (const element of document.body.querySelectorAll("*")) {
    if (!harmlessElements.has(element.tagName.toUpperCase())) found.push(`<${element.tagName}>`);
    for (const { name, value } of element.attributes) {
      if (!harmlessAttributes.has(name)) found.push(`${name}=`);
      if ((name === "href" || name === "src") && !harmlessAddress.test(value ?? ""))
        found.push(`${name}=${value}`);
    }
  }
  return found;
}

/** The same libraries with every defence taken out. */
const unguarded = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(remarkRehype, { allowDangerousHtml: true })
  .use(rehypeStringify, { allowDangerousHtml: true })
  .freeze();

const hostile: [string, string][] = [
  ["a script", "Hello\n\n<script>alert(1)</script>"],
  ["a script inside a sentence", "Hello <script>alert(1)</script> there"],
  ["a script in split tags", "<scr<script>ipt>alert(1)</script>"],
  ["an event handler", '<img src="/x.png" onerror="alert(1)">'],
  ["an event handler without quotes", "<b onmouseover=alert(1)>bold</b>"],
  ["an inline style", '<p style="position:fixed;inset:0">over everything</p>'],
  ["a style sheet", "<style>body { display: none }</style>"],
  ["a frame", '<iframe src="https://evil.example/"></iframe>'],
  ["an SVG that runs", "<svg onload=alert(1)><script>alert(1)</script></svg>"],
  ["MathML", '<math><mi xlink:href="javascript:alert(1)">x</mi></math>'],
  ["an object", '<object data="/x.swf"></object>'],
  ["a form", '<form action="https://evil.example/"><input name="password"></form>'],
  ["a base address", '<base href="https://evil.example/">'],
  ["a refresh", '<meta http-equiv="refresh" content="0;url=https://evil.example/">'],
  ["markup nested in lists and quotations", "> - <img src=x onerror=alert(1)>\n>   - <svg/onload=alert(1)>"],
  ["markup in a table cell", "| a |\n|---|\n| <img src=x onerror=alert(1)> |"],
  ["markup in a callout", "> [!NOTE]\n> <script>alert(1)</script>"],
  ["a javascript: link", "[press](javascript:alert(1))"],
  ["a javascript: link in mixed case", "[press](JaVaScRiPt:alert(1))"],
  ["a javascript: link written in entities", "[press](&#106;avascript:alert(1))"],
  ["a javascript: link by reference", "[press][1]\n\n[1]: javascript:alert(1)"],
  ["a javascript: link in angle brackets", "<javascript:alert(1)>"],
  ["a vbscript: link", "[press](vbscript:msgbox(1))"],
  ["a data: page", "[press](data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==)"],
  ["a data: picture", "![x](data:image/svg+xml,<svg/onload=alert(1)>)"],
  ["a javascript: picture", "![x](javascript:alert(1))"],
  ["a file: link", "[press](file:///etc/passwd)"],
];

describe("hostile text", () => {
  it.each(hostile)("renders %s harmless", (_name, source) => {
    expect(dangers(render(source))).toEqual([]);
  });

  it.each(hostile)("would be found dangerous without the defence: %s", (_name, source) => {
    expect(dangers(String(unguarded.processSync(source)))).not.toEqual([]);
  });

  it("cannot leave an attribute", () => {
    const html = render('![" onerror="alert(1)](/a.png "\\" onload=\\"alert(1)")\n\n```"><script>\nx\n```');
    expect(dangers(html)).toEqual([]);
    expect(html).toContain("<img");
  });

  it("cannot name elements of the page", () => {
    expect(render('<a id="location" name="location">x</a>\n\n## location')).toBe(
      "<p>x</p>\n<h2>location</h2>",
    );
  });

  it("keeps what was meant to be read", () => {
    expect(render("1 < 2 && `<script>` is *text*")).toBe(
      "<p>1 &#x3C; 2 &#x26;&#x26; <code>&#x3C;script></code> is <em>text</em></p>",
    );
  });

  it.each([
    ["quotations", `${">".repeat(5_000)} x`],
    ["lists", Array.from({ length: 400 }, (_, depth) => `${"  ".repeat(depth)}- x`).join("\n")],
    ["emphasis", `x${"*".repeat(20_000)}a${"*".repeat(20_000)}`],
    ["numbered lists", `${"1. ".repeat(5_000)}x`],
  ])("answers in good time to %s nested without end", (_name, source) => {
    let html = "";
    const took = cpuMs(() => {
      html = render(source);
    });
    expect(took).toBeLessThan(3_000);
    expect(dangers(html)).toEqual([]);
  });
});

describe("headings", () => {
  it("begin at level two, under the page's own", () => {
    expect(render("# One\n\n## Two\n\n###### Six")).toBe("<h2>One</h2>\n<h3>Two</h3>\n<h6>Six</h6>");
  });

  it("skip no level when the author began lower", () => {
    expect(render("### Three\n\n#### Four")).toBe("<h2>Three</h2>\n<h3>Four</h3>");
  });
});

describe("callouts", () => {
  it("become an aside with the label in the reader's language", () => {
    expect(render("> [!WARNING]\n> Mind the *gap*.")).toBe(
      '<aside class="callout callout-warning" data-callout="warning" role="note">' +
        '<p class="callout-label">Achtung</p>\n<p>Mind the <em>gap</em>.</p>\n</aside>',
    );
  });

  it("take several paragraphs, and a marker on a line of its own", () => {
    const html = render("> [!tip]\n>\n> One.\n>\n> Two.");
    expect(html).toContain('<p class="callout-label">Tipp</p>\n<p>One.</p>\n<p>Two.</p>');
  });

  it("leave other quotations alone", () => {
    expect(render("> [!DANGER]\n> Said somebody.")).toContain("<blockquote>");
    expect(render("> A note [!NOTE]")).toContain("<blockquote>");
  });
});

describe("links and pictures", () => {
  it("tell other sites nothing", () => {
    expect(render("[there](https://example.org/)")).toBe(
      '<p><a href="https://example.org/" rel="noopener noreferrer">there</a></p>',
    );
    expect(render("[there](//example.org/)")).toContain('rel="noopener noreferrer"');
    expect(render("[here](/courses/SEC-101#top)")).toBe('<p><a href="/courses/SEC-101#top">here</a></p>');
  });

  it("show this site's pictures and link to others'", () => {
    expect(render("![A pump](/files/1/pump.png)")).toBe(
      '<p><img src="/files/1/pump.png" alt="A pump" loading="lazy" decoding="async"></p>',
    );
    for (const address of ["https://example.org/p.png", "//example.org/p.png"]) {
      expect(render(`![A pump](${address})`)).toBe(
        `<p><a href="${address}" rel="noopener noreferrer">A pump</a></p>`,
      );
    }
    expect(render("[![A pump](https://example.org/p.png)](/pumps)")).toBe(
      '<p><a href="/pumps"><em>A pump</em></a></p>',
    );
  });
});

describe("tables, code, tasks and footnotes", () => {
  it("wraps tables so that they scroll and can be reached by keyboard", () => {
    const html = render("| a | b |\n|:--|--:|\n| 1 | 2 |");
    expect(html).toMatch(/^<div class="table-scroll" role="group" tabindex="0" aria-label="Tabelle"><table>/);
    expect(html).toContain('<th align="left" scope="col">a</th>');
    expect(html).toContain('<td align="right">2</td>');
  });

  it("marks code with its language", () => {
    expect(render("```sql\nselect 1;\n```")).toBe(
      '<pre role="group" tabindex="0" aria-label="Quelltext"><code class="language-sql">select 1;\n</code></pre>',
    );
  });

  it("says whether a task is done", () => {
    const html = render("- [x] one\n- [ ] two");
    expect(html).toContain('<input type="checkbox" checked disabled aria-label="Erledigt"> one');
    expect(html).toContain('<input type="checkbox" disabled aria-label="Offen"> two');
  });

  it("links footnotes both ways", () => {
    const html = render("Said.[^1]\n\n[^1]: By whom.");
    expect(html).toContain('href="#user-content-fn-1"');
    expect(html).toContain('id="user-content-fn-1"');
    expect(html).toContain('id="footnote-label">Fußnoten</h2>');
    expect(html).toContain('aria-label="Zurück zum Text"');
  });
});

describe("the cache", () => {
  it("does not mix languages", () => {
    const source = "> [!NOTE]\n> x";
    expect(render(source)).toContain("Hinweis");
    expect(renderMarkdown(source, { ...words, note: "Note" })).toContain("Note");
    expect(render(source)).toContain("Hinweis");
  });

  it("answers a text seen before at once", () => {
    const parts = Array.from(
      { length: 300 },
      (_, part) => `## Part ${part}\n\nSome *text*, some \`code\`.\n`,
    );
    const source = parts.join("\n");
    const first = cpuMs(() => render(source));
    const later = Array.from({ length: 10 }, () => cpuMs(() => render(source)));
    expect(Math.min(...later)).toBeLessThan(first / 5);
  });
});
