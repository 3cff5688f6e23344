import ts from 'typescript'

type Names = ReadonlyMap<ts.Type, { readonly name: string; readonly path: string }>

/** Writes types out as text, other types by their names where they have one, with what is said of each field. */
export function typePrinter(checker: ts.TypeChecker, known: Names) {
  let names = new Map<string, string>()

  function print(type: ts.Type, indent: string): string {
    const own = known.get(type)
    if (own === undefined) return printParts(type, indent)
    names.set(own.name, own.path)
    return own.name
  }

  function printParts(type: ts.Type, indent: string): string {
    if (type.isUnion()) return printUnion(type, indent)
    if (type.isIntersection()) return type.types.map((part) => print(part, indent)).join(' & ')
    if (checker.isTupleType(type)) return printTuple(type as ts.TypeReference, indent)
    if (checker.isArrayType(type)) return printArray(type as ts.TypeReference, indent)
    if (type.flags & ts.TypeFlags.Object) return printObject(type, indent)
    return checker.typeToString(type, undefined, ts.TypeFormatFlags.NoTruncation)
  }

  function printUnion(type: ts.UnionType, indent: string): string {
    const parts = new Set(type.types.map((part) => print(part, indent)))
    if (parts.has('true') && parts.has('false'))
      for (const part of ['true', 'false']) parts.delete(part) && parts.add('boolean')
    // Last, as people write it.
    if (parts.delete('undefined')) parts.add('undefined')
    return [...parts].join(' | ')
  }

  function printTuple(type: ts.TypeReference, indent: string): string {
    const { elementFlags, readonly } = type.target as ts.TupleType
    const parts = checker.getTypeArguments(type).map((part, index) => {
      const flag = elementFlags[index] ?? ts.ElementFlags.Required
      const printed = print(part, indent)
      if (flag & ts.ElementFlags.Rest) return `...${inBrackets(printed)}[]`
      return flag & ts.ElementFlags.Optional ? `${inBrackets(printed)}?` : printed
    })
    return `${readonly ? 'readonly ' : ''}[${parts.join(', ')}]`
  }

  function printArray(type: ts.TypeReference, indent: string): string {
    const printed = checker
      .getTypeArguments(type)
      .map((element) => `${inBrackets(print(element, indent))}[]`)
      .join('')
    return type.symbol.name === 'ReadonlyArray' ? `readonly ${printed}` : printed
  }

  function printObject(type: ts.Type, indent: string): string {
    if (type.getCallSignatures().length > 0) throw new Error(`cannot write out ${checker.typeToString(type)}`)
    const inner = `${indent}    `
    const keys = checker.getIndexInfosOfType(type).map(({ keyType, type: value, isReadonly }) => {
      const key = `${isReadonly ? 'readonly ' : ''}[key: ${checker.typeToString(keyType)}]`
      return `${inner}${key}: ${print(value, inner)};\n`
    })
    const fields = type.getProperties().map((property) => printField(property, inner))
    return keys.length + fields.length === 0 ? '{}' : `{\n${[...keys, ...fields].join('')}${indent}}`
  }

  function printField(field: ts.Symbol, indent: string): string {
    const name = /^[A-Za-z_$][\w$]*$/.test(field.name) ? field.name : JSON.stringify(field.name)
    const mark = field.flags & ts.SymbolFlags.Optional ? '?' : ''
    return `${commentOf(field, indent)}${indent}${name}${mark}: ${print(checker.getTypeOfSymbol(field), indent)};\n`
  }

  function commentOf(symbol: ts.Symbol | undefined, indent: string): string {
    const said = ts.displayPartsToString(symbol?.getDocumentationComment(checker))
    if (said === '') return ''
    if (!said.includes('\n')) return `${indent}/** ${said} */\n`
    return `${indent}/**\n${said.replace(/^/gm, `${indent} * `).replace(/ +$/gm, '')}\n${indent} */\n`
  }

  return {
    /** The type that a file names so; the types it names, each with its file; and what is said of its schema. */
    writtenOut(source: ts.SourceFile, name: string) {
      names = new Map()
      const alias = source.statements.find((one) => ts.isTypeAliasDeclaration(one) && one.name.text === name)
      if (alias === undefined || !ts.isTypeAliasDeclaration(alias))
        throw new Error(`there is no type ${name}`)
      const printed = printParts(checker.getTypeAtLocation(alias.name), '')
      const [, schema] = /typeof (\w+)>/.exec(alias.type.getText()) ?? []
      const exported = checker.getExportsOfModule(checker.getSymbolAtLocation(source) as ts.Symbol)
      return {
        printed,
        names,
        said: commentOf(
          exported.find((one) => one.name === schema),
          '',
        ),
      }
    },
  }
}

function inBrackets(printed: string): string {
  return /[|&?]|^readonly /.test(printed.replace(/\{[\s\S]*\}/, '')) ? `(${printed})` : printed
}
