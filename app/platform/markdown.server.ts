import type { Text } from "hast";
import { LRUCache } from "lru-cache";
import rehypeSanitize from "rehype-sanitize";
import rehypeStringify from "rehype-stringify";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import remarkRehype from "remark-rehype";
import { unified } from "unified";
import { markdownSchema } from "./markdown-schema";
import {
  addWords,
  type MarkdownWords,
  prepareElements,
  recogniseCallouts,
  shiftHeadings,
} from "./markdown-shape";

export type { MarkdownWords };

const processor = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(shiftHeadings)
  .use(recogniseCallouts)
  .use(remarkRehype)
  .use(prepareElements)
  .use(rehypeSanitize, markdownSchema)
  .use(rehypeStringify)
  .freeze();

const charactersKept = 8_000_000;
const rendered = new LRUCache<string, string>({
  maxSize: charactersKept,
  sizeCalculation: (html, key) => html.length + key.length,
});

/** Nothing that people write nests deeper; parsing such a thing takes a time that goes up with its square. */
const deepest = 40;
const tooDeep = new RegExp(
  `^(?:[ \\t>*+-]|\\d{1,9}[.)](?=[ \\t])){${deepest + 1},}|([*_~])\\1{${deepest},}`,
  "gm",
);

/**
 * Renders Markdown (with GitHub's tables, task lists, strike-through and footnotes) as HTML that is safe to
 * put into a page whatever the author wrote: markup in the source is dropped, and only the elements, attributes
 * and protocols of the schema remain. Headings begin at level two; `> [!NOTE]`, `[!TIP]` and `[!WARNING]` make
 * callouts; tables come wrapped in a scrolling `div.table-scroll`. The same text in the same words is rendered
 * once and then kept. A text nested beyond reason is cut back to what can be rendered, or else shown as it was
 * typed; the time goes up with its length, which forms limit.
 */
export function renderMarkdown(source: string, words: MarkdownWords): string {
  const key = [...Object.values(words), source].join("\0");
  const known = rendered.get(key);
  if (known !== undefined) return known;
  const html = renderAnew(source, words);
  rendered.set(key, html);
  return html;
}

function renderAnew(source: string, words: MarkdownWords): string {
  try {
    const shallow = source.replace(tooDeep, (run) => run.slice(0, deepest));
    const tree = processor.runSync(processor.parse(shallow));
    addWords(tree, words);
    return processor.stringify(tree);
  } catch (failure) {
    if (!(failure instanceof RangeError)) throw failure;
    const asTyped: Text = { type: "text", value: source };
    return processor.stringify({ type: "root", children: [asTyped] });
  }
}
