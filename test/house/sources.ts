import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'

export const repositoryRoot = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '')

export interface Source {
  /** From the root of the repository, with forward slashes: `src/model/plan.ts`. */
  path: string
  text: string
  syntax: ts.SourceFile
}

/** The TypeScript files under `folder`, parsed, in the order of their paths. */
export function sourcesIn(folder: string): Source[] {
  const found = filesIn(folder).filter((path) => path.endsWith('.ts'))
  return found.map(readSource)
}

export function readSource(path: string): Source {
  const text = readFileSync(`${repositoryRoot}/${path}`, 'utf8')
  return { path, text, syntax: ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true) }
}

/** All files under `folder`; none if it does not exist, since the house tests are older than most folders. */
export function filesIn(folder: string): string[] {
  if (!existsSync(`${repositoryRoot}/${folder}`)) return []
  const entries = readdirSync(`${repositoryRoot}/${folder}`, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.parentPath}/${entry.name}`.slice(repositoryRoot.length + 1))
    .sort()
}

/** Calls `visit` for every node under `node`, itself included. */
export function walk(node: ts.Node, visit: (node: ts.Node) => void): void {
  visit(node)
  ts.forEachChild(node, (child) => walk(child, visit))
}

/** The nodes of `source` that satisfy `test`, each as `path:line what`, ready to be printed by a failing test. */
export function offences(source: Source, describe: (node: ts.Node) => string | undefined): string[] {
  const found: string[] = []
  walk(source.syntax, (node) => {
    const what = describe(node)
    if (what !== undefined) found.push(`${source.path}:${lineOf(source, node)} ${what}`)
  })
  return found
}

/** The 1-based line on which `node` starts, comments before it not counted. */
export function lineOf(source: Source, node: ts.Node): number {
  return source.syntax.getLineAndCharacterOfPosition(node.getStart(source.syntax)).line + 1
}

/** How many lines `node` spans, its first and last included, comments before it not counted. */
export function linesOf(source: Source, node: ts.Node): number {
  const last = source.syntax.getLineAndCharacterOfPosition(node.getEnd()).line + 1
  return last - lineOf(source, node) + 1
}

/** What `source` imports or re-exports, statically, dynamically or in a type: the text between the quotes. */
export function importsOf(source: Source): string[] {
  const found: string[] = []
  walk(source.syntax, (node) => {
    const specifier = specifierOf(node)
    if (specifier && ts.isStringLiteralLike(specifier)) found.push(specifier.text)
  })
  return found
}

function specifierOf(node: ts.Node): ts.Node | undefined {
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return node.moduleSpecifier
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) return node.argument.literal
  if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword)
    return node.arguments[0]
  return undefined
}

/** The source file behind a relative import: `./plan.js` in `src/model/goal.ts` is `src/model/plan.ts`. */
export function resolveImport(from: string, specifier: string): string {
  return fileURLToPath(new URL(specifier, `file:///${from}`))
    .slice(1)
    .replace(/\.js$/, '.ts')
}
