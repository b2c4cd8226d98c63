import type { Options } from "rehype-sanitize";

const footnoteId: [string, RegExp] = ["id", /^user-content-fn(?:ref)?-[\w%.-]+$/];

/**
 * Everything that a rendered text may contain: what is not named here does not reach the page. Ids come from
 * footnotes alone, which are prefixed where they are made, so that a text cannot take over a name of the page.
 */
export const markdownSchema: Options = {
  tagNames: [
    ...["h2", "h3", "h4", "h5", "h6", "p", "blockquote", "aside", "div", "section", "hr", "br"],
    ...["ul", "ol", "li", "input", "table", "thead", "tbody", "tr", "th", "td"],
    ...["a", "img", "strong", "em", "del", "sup", "code", "pre"],
  ],
  attributes: {
    a: [
      "href",
      "title",
      ["rel", "noopener", "noreferrer"],
      footnoteId,
      "dataFootnoteRef",
      "dataFootnoteBackref",
      ["ariaDescribedBy", "footnote-label"],
      ["className", "data-footnote-backref"],
    ],
    aside: [
      ["className", /^callout(?:-(?:note|tip|warning))?$/],
      ["dataCallout", "note", "tip", "warning"],
      ["role", "note"],
    ],
    code: [["className", /^language-[\w+#.-]{1,40}$/]],
    div: [
      ["className", "table-scroll"],
      ["role", "group"],
      ["tabIndex", 0],
    ],
    h2: [
      ["className", "sr-only"],
      ["id", "footnote-label"],
    ],
    img: ["src", "alt", "title", ["loading", "lazy"], ["decoding", "async"]],
    input: [["type", "checkbox"], ["disabled", true], "checked"],
    li: [["className", "task-list-item"], footnoteId],
    ol: ["start", ["className", "contains-task-list"]],
    pre: [
      ["role", "group"],
      ["tabIndex", 0],
    ],
    section: ["dataFootnotes", ["className", "footnotes"]],
    td: [["align", "left", "center", "right"]],
    th: [
      ["align", "left", "center", "right"],
      ["scope", "col"],
    ],
    ul: [["className", "contains-task-list"]],
  },
  ancestors: { thead: ["table"], tbody: ["table"], tr: ["table"], th: ["table"], td: ["table"] },
  protocols: { href: ["http", "https", "mailto", "tel"], src: [] },
  required: { input: { type: "checkbox", disabled: true } },
  clobber: [],
  clobberPrefix: "",
  strip: ["script", "style", "iframe", "object", "svg", "math"],
};
