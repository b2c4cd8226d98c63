import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";
import { expect } from "vitest";

/** The working copy's root, with a slash at the end. */
export const root = fileURLToPath(new URL("../../", import.meta.url));

/** A file as the rules see it: its path from the root with forward slashes, and its text. */
export type SourceText = { path: string; text: string };

/** What a rule found, and where; `line` counts from 1. */
export type Violation = { path: string; line: number; message: string };

const skippedFolders = new Set(["node_modules", "build", "compiled", "results", ".git", ".data"]);

/** Lists all files below the folders (given from the root), sorted. */
export function filesUnder(...folders: string[]): string[] {
  return folders.flatMap((folder) => listFolder(join(root, folder))).sort();
}

function listFolder(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return skippedFolders.has(entry.name) ? [] : listFolder(path);
    return [relative(root, path).replaceAll("\\", "/")];
  });
}

/** Reads the TypeScript files below the folders, tests and generated files included. */
export function readSources(...folders: string[]): SourceText[] {
  return filesUnder(...folders)
    .filter((path) => /\.tsx?$/.test(path))
    .map(readSource);
}

/** Reads one file by its path from the root. */
export function readSource(path: string): SourceText {
  return { path, text: readFileSync(join(root, path), "utf8") };
}

/** Parses with TypeScript's own parser; parents are set, types are not resolved. */
export function parse(file: SourceText): ts.SourceFile {
  const kind = file.path.endsWith("x") ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  return ts.createSourceFile(file.path, file.text, ts.ScriptTarget.Latest, true, kind);
}

/** Visits the node and everything below it, parents first. */
export function visitAll(node: ts.Node, visit: (node: ts.Node) => void): void {
  visit(node);
  ts.forEachChild(node, (child) => visitAll(child, visit));
}

/** Says where the node begins. */
export function violationAt(node: ts.Node, message: string): Violation {
  const file = node.getSourceFile();
  const line = file.getLineAndCharacterOfPosition(node.getStart()).line + 1;
  return { path: file.fileName, line, message };
}

/** The modules that a file imports, re-exports or loads by `import()`, with the node that names each. */
export function importedModules(tree: ts.SourceFile): { module: string; node: ts.Node }[] {
  const found: { module: string; node: ts.Node }[] = [];
  visitAll(tree, (node) => {
    const name = moduleNameOf(node);
    if (name && ts.isStringLiteralLike(name)) found.push({ module: name.text, node });
  });
  return found;
}

function moduleNameOf(node: ts.Node): ts.Node | undefined {
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return node.moduleSpecifier;
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) return node.argument.literal;
  if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword)
    return node.arguments[0];
  return undefined;
}

/** True for test files: they may do what the product may not. */
export function isTest(path: string): boolean {
  return /\.(test|spec)\.tsx?$/.test(path) || path.startsWith("tests/");
}

/** Fails with one readable line for each violation. */
export function expectNone(violations: Violation[]): void {
  expect(violations.map(({ path, line, message }) => `${path}:${line} ${message}`)).toEqual([]);
}
