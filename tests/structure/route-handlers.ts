import ts from "typescript";
import type { SourceText } from "./source-files";
import { parse } from "./source-files";

/** An exported loader or action; `body` is missing where it is no plain function written in this file. */
export type Handler = {
  route: string;
  handler: "loader" | "action";
  node: ts.Node;
  body: ts.Block | undefined;
};

/** True for the modules whose handlers Remix calls: the root, `routes/x.tsx` and `routes/x/route.tsx`. */
export function isRouteModule(path: string): boolean {
  return /^app\/(root|routes\/[^/]+|routes\/[^/]+\/route)\.tsx?$/.test(path) && !/\.test\.tsx?$/.test(path);
}

/** The loader and action that a route module exports, however it does so. */
export function exportedHandlers(file: SourceText): Handler[] {
  const route = file.path.replace(/^app\//, "").replace(/(\/route)?\.tsx?$/, "");
  return parse(file).statements.flatMap((statement) =>
    exportsOf(statement).flatMap(({ name, node, body }) =>
      name === "loader" || name === "action" ? [{ route, handler: name, node, body }] : [],
    ),
  );
}

type Export = { name: string; node: ts.Node; body: ts.Block | undefined };

function exportsOf(statement: ts.Statement): Export[] {
  if (ts.isExportDeclaration(statement)) return reExportsOf(statement);
  if (!isExported(statement)) return [];
  if (ts.isFunctionDeclaration(statement))
    return [{ name: statement.name?.text ?? "default", node: statement, body: statement.body }];
  if (!ts.isVariableStatement(statement)) return [];
  return statement.declarationList.declarations.map((node) => ({
    name: node.name.getText(),
    node,
    body: bodyOf(node.initializer),
  }));
}

function reExportsOf(statement: ts.ExportDeclaration): Export[] {
  const clause = statement.exportClause;
  if (!clause || !ts.isNamedExports(clause)) return [];
  return clause.elements.map((node) => ({ name: node.name.text, node, body: undefined }));
}

function isExported(statement: ts.Statement): boolean {
  const modifiers = ts.canHaveModifiers(statement) ? ts.getModifiers(statement) : undefined;
  return modifiers?.some((modifier) => modifier.kind === ts.SyntaxKind.ExportKeyword) ?? false;
}

function bodyOf(initializer: ts.Expression | undefined): ts.Block | undefined {
  if (!initializer) return undefined;
  if (!ts.isArrowFunction(initializer) && !ts.isFunctionExpression(initializer)) return undefined;
  return ts.isBlock(initializer.body) ? initializer.body : undefined;
}
