/**
 * Writes the types of the package to `dist/types`: what the entries lead to, file by file, and nothing else.
 *
 * A shape is a zod schema in the sources, and its type is inferred from it. Here each such type is written out, with
 * what is said of every field, so that an editor shows fields instead of the library's own types and an app that
 * installs planwright need not install zod for them.
 */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import ts from 'typescript'
import { keepReachable } from './reachableTypes.js'
import { typePrinter } from './typePrinter.js'

const manifest = JSON.parse(readFileSync('package.json', 'utf8'))
const entries = Object.values<{ types?: string }>(manifest.exports).flatMap(({ types }) =>
  types === undefined ? [] : [types.replace('./dist/types/', '').replace(/\.d\.ts$/, '.ts')],
)
/** Whose types an app has anyway where it uses what they are for. */
const outside = ['json-rules-engine', 'fast-check']

const root = process.cwd()
const config = ts.readConfigFile('tsconfig.json', ts.sys.readFile).config
const { options } = ts.convertCompilerOptionsFromJson(
  { ...config.compilerOptions, noEmit: false, declaration: true, emitDeclarationOnly: true, rootDir: '.' },
  root,
)
const host = ts.createCompilerHost(options)
const { readFile } = host
// Nobody sees the type of this, and inferring it takes longer than all the rest.
host.readFile = (path) => (path.endsWith('.generated.json') ? '{}' : readFile(path))
const program = ts.createProgram(entries, options, host)
const checker = program.getTypeChecker()
const printer = typePrinter(checker, modelTypes())

rmSync('dist/types', { recursive: true, force: true })
const files = keepReachable(entries, declarationOf)
for (const [path, text] of files) {
  const strays = [...text.matchAll(/from ['"]([^.'"][^'"]*)['"]/g)].filter(
    ([, name = '']) => !outside.includes(name),
  )
  if (strays.length > 0)
    throw new Error(`the types of ${path} need ${strays.map(([, name]) => name).join(', ')}`)
  const target = join('dist/types', path.replace(/\.ts$/, '.d.ts'))
  mkdirSync(dirname(target), { recursive: true })
  // Deep types are mostly indentation.
  writeFileSync(
    target,
    text.replace(/^(?: {4})+/gm, (spaces) => '\t'.repeat(spaces.length / 4)),
  )
}
console.log(`types: ${files.size} files`)

/** What the compiler declares of a file, with inferred types written out and their schemas left out. */
function declarationOf(path: string): string {
  const source = program.getSourceFile(path)
  if (source === undefined) throw new Error(`there is no ${path}`)
  let text = ''
  program.emit(source, (_, emitted) => {
    text = emitted
  })
  const imports = new Map<string, string>()
  const { statements } = ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true)
  const kept = statements.map((statement) => {
    if (
      !ts.isTypeAliasDeclaration(statement) ||
      !/\bz\.infer<|\btypeof \w+Schemas?\b/.test(statement.type.getText())
    )
      return isSchema(statement) ? '' : statement.getFullText()
    const { printed, names, said } = printer.writtenOut(source, statement.name.text)
    for (const [name, from] of names) if (from !== path) imports.set(name, from)
    const lead = text.slice(statement.getFullStart(), statement.type.getStart())
    return `\n${lead.includes('/**') ? '' : said}${lead.trimStart()}${printed};`
  })
  return [...importLines(path, imports, text), ...kept].join('')
}

function importLines(path: string, imports: ReadonlyMap<string, string>, text: string): string[] {
  const isThere = (name: string) => new RegExp(`^import[^;]*\\b${name}\\b[^;]* from`, 'm').test(text)
  const files = new Set(imports.values())
  return [...files].flatMap((from) => {
    const names = [...imports.keys()].filter((name) => imports.get(name) === from && !isThere(name))
    const way = relative(dirname(path), from).replace(/\.ts$/, '.js')
    const specifier = way.startsWith('.') ? way : `./${way}`
    return names.length === 0 ? [] : [`import type { ${names.join(', ')} } from '${specifier}';\n`]
  })
}

/** `export declare const somethingSchema: z.…`, which no entry exports. */
function isSchema(statement: ts.Statement): boolean {
  return ts.isVariableStatement(statement) && /\bz\./.test(statement.declarationList.getText())
}

/** The types of the model, each with its name and file, so that one that holds another names it. */
function modelTypes(): Map<ts.Type, { readonly name: string; readonly path: string }> {
  const found = new Map<ts.Type, { name: string; path: string }>()
  for (const source of program.getSourceFiles()) {
    const path = relative(root, source.fileName)
    if (!path.startsWith('src/model/')) continue
    for (const statement of source.statements) {
      if (!ts.isTypeAliasDeclaration(statement) && !ts.isInterfaceDeclaration(statement)) continue
      // A part of another type is called by that, or the other would be made of itself.
      if (ts.isTypeAliasDeclaration(statement) && ts.isIndexedAccessTypeNode(statement.type)) continue
      const type = checker.getTypeAtLocation(statement.name)
      const isOwn = (type.flags & (ts.TypeFlags.Object | ts.TypeFlags.Union)) !== 0
      if (isOwn && !found.has(type)) found.set(type, { name: statement.name.text, path })
    }
  }
  return found
}
