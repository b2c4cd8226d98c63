import ts from "typescript";
import { z } from "zod";
import type { SourceText, Violation } from "./source-files";
import { parse, violationAt, visitAll } from "./source-files";

/** A message with variants, as inlang's message format writes it. */
export const messageSchema = z.array(
  z.object({
    declarations: z.array(z.string()).optional(),
    selectors: z.array(z.string()).optional(),
    match: z.record(z.string(), z.string()),
  }),
);

/** One language's messages by key. */
export type Catalogue = Record<string, string | z.infer<typeof messageSchema>>;

type Area = { path: string; messages: Catalogue };

/** Puts a language's areas together; a key in two of them is a mistake, since one would hide the other. */
export function mergeAreas(areas: Area[]): { catalogue: Catalogue; mistakes: string[] } {
  const owners = new Map<string, string>();
  const mistakes: string[] = [];
  for (const { path, messages } of areas)
    for (const key of Object.keys(messages)) {
      const owner = owners.get(key);
      if (owner) mistakes.push(`${key}: in ${owner} and ${path}`);
      owners.set(key, path);
    }
  return { catalogue: Object.assign({}, ...areas.map((area) => area.messages)), mistakes };
}

/** Says what is missing, differs, stayed untranslated or is unused, one line each. */
export function catalogueMistakes({ en, de }: { en: Catalogue; de: Catalogue }, used: Set<string>): string[] {
  const keys = [...new Set([...Object.keys(en), ...Object.keys(de), ...used])].sort();
  return keys.flatMap((key) => {
    const [english, german] = [en[key], de[key]];
    if (english === undefined && german === undefined) return [`${key}: used, and in no catalogue`];
    if (english === undefined || german === undefined)
      return [`${key}: missing in ${english === undefined ? "en" : "de"}`];
    return [...pairMistakes(key, english, german), ...(used.has(key) ? [] : [`${key}: nothing uses it`])];
  });
}

function pairMistakes(key: string, english: Catalogue[string], german: Catalogue[string]): string[] {
  const [ours, theirs] = [parametersOf(english), parametersOf(german)];
  if (ours !== theirs) return [`${key}: en has {${ours}}, de has {${theirs}}`];
  return isSentence(english) && JSON.stringify(english) === JSON.stringify(german)
    ? [`${key}: is the same in en and de`]
    : [];
}

/** Three words are hardly the same in both languages; a name, a product or "Live online" may be. */
function isSentence(message: Catalogue[string]): boolean {
  return textsOf(message).some(
    (text) => (text.replace(/\{[^}]*\}/g, "").match(/\p{L}+/gu) ?? []).length >= 3,
  );
}

function textsOf(message: Catalogue[string]): string[] {
  return typeof message === "string" ? [message] : message.flatMap((variant) => Object.values(variant.match));
}

function parametersOf(message: Catalogue[string]): string {
  const declarations = typeof message === "string" ? [] : message.flatMap((one) => one.declarations ?? []);
  const named = (kind: string) =>
    declarations.filter((line) => line.startsWith(`${kind} `)).map((line) => line.split(/\s+/)[1] ?? "");
  const locals = new Set(named("local"));
  const placed = textsOf(message).flatMap((text) =>
    [...text.matchAll(/(?<!\\)\{([^}\s]+)\}/g)].map(([, name]) => name ?? ""),
  );
  return [...new Set([...named("input"), ...placed])]
    .filter((name) => !locals.has(name))
    .sort()
    .join(", ");
}

const compiled = /\/messages\/compiled\/messages(\.js)?$/;

/** The keys that files use; a key chosen at run time is a violation, as it makes a page ship every message. */
export function messageUses(files: SourceText[]): { used: Set<string>; violations: Violation[] } {
  const used = new Set<string>();
  const violations: Violation[] = [];
  for (const file of files) {
    const tree = parse(file);
    const names = namesFromCatalogue(tree, used, violations);
    visitAll(tree, (node) => {
      if (!ts.isIdentifier(node) || !names.has(node.text) || isDeclarationOrMember(node)) return;
      const key = keyOf(node.parent, node);
      if (key) used.add(key);
      else violations.push(violationAt(node, "name the message: m.some_key()"));
    });
  }
  return { used, violations };
}

function namesFromCatalogue(tree: ts.SourceFile, used: Set<string>, violations: Violation[]): Set<string> {
  const names = new Set<string>();
  for (const statement of tree.statements) {
    if (
      !ts.isImportDeclaration(statement) ||
      !compiled.test(statement.moduleSpecifier.getText().slice(1, -1))
    )
      continue;
    const bindings = statement.importClause?.namedBindings;
    if (bindings && ts.isNamespaceImport(bindings))
      violations.push(violationAt(bindings, "import { m } and name the message"));
    if (!bindings || !ts.isNamedImports(bindings)) continue;
    for (const element of bindings.elements) {
      const imported = (element.propertyName ?? element.name).text;
      if (imported === "m") names.add(element.name.text);
      else used.add(imported);
    }
  }
  return names;
}

/** True where the identifier is a name of something else: a property, a parameter, an import, a binding. */
function isDeclarationOrMember(node: ts.Identifier): boolean {
  const parent = node.parent;
  if (ts.isPropertyAccessExpression(parent)) return parent.name === node;
  if (ts.isPropertyAssignment(parent)) return parent.name === node;
  return ts.isImportSpecifier(parent) || ts.isParameter(parent) || ts.isBindingElement(parent);
}

function keyOf(parent: ts.Node, node: ts.Identifier): string | undefined {
  if (ts.isPropertyAccessExpression(parent)) return parent.name.text;
  if (!ts.isElementAccessExpression(parent) || parent.expression !== node) return undefined;
  return ts.isStringLiteralLike(parent.argumentExpression) ? parent.argumentExpression.text : undefined;
}
