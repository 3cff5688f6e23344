import { join } from 'node:path'
import ts from 'typescript'

interface Declarations {
  readonly source: ts.SourceFile
  /** The statements that declare a name, exported or not. */
  readonly declared: ReadonlyMap<string, readonly ts.Statement[]>
  /** Names from other files: where from, and by which name there. */
  readonly imported: ReadonlyMap<string, Pick<Import, 'from' | 'name'>>
  readonly kept: Set<ts.Statement>
  readonly used: Set<string>
}

/** The declarations that the entries export and what those name, file by file; the rest is left out. */
export function keepReachable(
  entries: readonly string[],
  declarationOf: (path: string) => string,
): Map<string, string> {
  const files = new Map<string, Declarations>()
  const fileAt = (path: string): Declarations => {
    const known = files.get(path) ?? read(path, declarationOf(path))
    files.set(path, known)
    return known
  }

  function keepName(path: string, name: string): void {
    const file = fileAt(path)
    const origin = file.imported.get(name)
    if (origin !== undefined && !file.used.has(name)) {
      file.used.add(name)
      if (origin.from.endsWith('.ts')) keepName(origin.from, origin.name)
    }
    for (const statement of file.declared.get(name) ?? []) keepStatement(path, file, statement)
  }

  function keepStatement(path: string, file: Declarations, statement: ts.Statement): void {
    if (file.kept.has(statement)) return
    file.kept.add(statement)
    forEachNode(statement, (node) => {
      if (ts.isIdentifier(node)) keepName(path, node.text)
      if (ts.isImportTypeNode(node)) {
        const specifier = (node.argument as ts.LiteralTypeNode).literal as ts.StringLiteral
        keepName(fileOf(path, specifier.text), node.qualifier?.getText() ?? '')
      }
    })
  }

  for (const entry of entries) {
    const file = fileAt(entry)
    for (const statement of file.source.statements) {
      if (ts.isImportDeclaration(statement)) continue
      keepStatement(entry, file, statement)
      for (const { from, name } of namesFromElsewhere(entry, statement)) keepName(from, name)
    }
  }
  return new Map(
    [...files]
      .filter(([, { kept, used }]) => kept.size + used.size > 0)
      .map(([path, file]) => [path, print(path, file)]),
  )
}

function read(path: string, text: string): Declarations {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true)
  const declared = new Map<string, ts.Statement[]>()
  const imported = new Map<string, Pick<Import, 'from' | 'name'>>()
  for (const statement of source.statements) {
    for (const name of namesOf(statement)) declared.set(name, [...(declared.get(name) ?? []), statement])
    for (const { local, from, name } of namesFromElsewhere(path, statement))
      imported.set(local, { from, name })
  }
  return { source, declared, imported, kept: new Set(), used: new Set() }
}

function namesOf(statement: ts.Statement): string[] {
  if (ts.isVariableStatement(statement))
    return statement.declarationList.declarations.map(({ name }) => name.getText())
  const { name } = statement as { name?: ts.Node }
  return name === undefined ? [] : [name.getText()]
}

interface Import {
  /** What it is called here, and there. */
  readonly local: string
  readonly name: string
  readonly from: string
}

/** What a statement imports, or exports again. */
function namesFromElsewhere(path: string, statement: ts.Statement): Import[] {
  const isImport = ts.isImportDeclaration(statement)
  if (!isImport && !ts.isExportDeclaration(statement)) return []
  if (statement.moduleSpecifier === undefined) return []
  const from = fileOf(path, (statement.moduleSpecifier as ts.StringLiteral).text)
  const clause = isImport ? statement.importClause?.namedBindings : statement.exportClause
  const whole = isImport ? statement.importClause?.name : undefined
  if (whole !== undefined) return [{ local: whole.text, name: 'default', from }]
  if (clause === undefined) throw new Error(`${path} takes all of ${from}`)
  if (ts.isNamespaceImport(clause) || ts.isNamespaceExport(clause))
    return [{ local: clause.name.getText(), name: '*', from }]
  return clause.elements.map(({ name, propertyName }) => ({
    local: name.getText(),
    name: (propertyName ?? name).getText(),
    from,
  }))
}

/** The source that a relative import names; a library by its name. */
function fileOf(path: string, specifier: string): string {
  return specifier.startsWith('.') ? join(path, '..', specifier.replace(/\.js$/, '.ts')) : specifier
}

function print(path: string, { source, kept, used }: Declarations): string {
  const text = source.statements.map((statement) => {
    if (kept.has(statement)) return statement.getFullText()
    const names = namesFromElsewhere(path, statement).filter(({ local }) => used.has(local))
    return names.length === 0 ? '' : printNames(statement, names)
  })
  return `${text.join('').trim()}\nexport {};\n`
}

function printNames(statement: ts.Statement, names: readonly Import[]): string {
  const verb = ts.isImportDeclaration(statement) ? 'import' : 'export'
  const from = (statement as ts.ImportDeclaration).moduleSpecifier.getText()
  const [first] = names
  if (first?.name === '*') return `${verb} type * as ${first.local} from ${from};\n`
  if (first?.name === 'default') return `${verb} type ${first.local} from ${from};\n`
  const listed = names.map(({ local, name }) => (local === name ? name : `${name} as ${local}`))
  return `${verb} type { ${listed.join(', ')} } from ${from};\n`
}

function forEachNode(node: ts.Node, visit: (node: ts.Node) => void): void {
  visit(node)
  ts.forEachChild(node, (child) => forEachNode(child, visit))
}
