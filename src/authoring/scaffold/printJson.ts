/** How the text around it is written. */
export interface JsonStyle {
  /** One step of indentation. */
  readonly step: string
  /** The indentation of the line that the value begins on. */
  readonly indent: string
  readonly lineBreak: string
}

/** As new files are written. */
export const newFileStyle: JsonStyle = { step: '  ', indent: '', lineBreak: '\n' }

const longestLine = 100

/**
 * A value as JSON that people read and edit: what fits on a line stands on one, the rest is indented. A value itself
 * always stands on several lines, so that there is room to write.
 */
export function printJson(value: unknown, style: JsonStyle = newFileStyle): string {
  return spread(value, style)
}

function printed(value: unknown, style: JsonStyle, before: number): string {
  const line = onOneLine(value)
  return before + line.length <= longestLine ? line : spread(value, style)
}

function spread(value: unknown, style: JsonStyle): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const { step, indent, lineBreak } = style
  const inner = { ...style, indent: indent + step }
  const parts = Array.isArray(value)
    ? value.map((one) => printed(one, inner, inner.indent.length + 1))
    : membersOf(value).map(([key, one]) => {
        const name = `${JSON.stringify(key)}: `
        return `${name}${printed(one, inner, inner.indent.length + name.length + 1)}`
      })
  const [open, close] = Array.isArray(value) ? '[]' : '{}'
  if (parts.length === 0) return `${open}${close}`
  return `${open}${lineBreak}${parts.map((part) => inner.indent + part).join(`,${lineBreak}`)}${lineBreak}${indent}${close}`
}

/** A value as JSON on one line, with the spaces that people put there. */
export function onOneLine(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(onOneLine).join(', ')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const members = membersOf(value).map(([key, one]) => `${JSON.stringify(key)}: ${onOneLine(one)}`)
  return members.length === 0 ? '{}' : `{ ${members.join(', ')} }`
}

/** JSON has no place for what is undefined. */
function membersOf(value: object): readonly [string, unknown][] {
  return Object.entries(value).filter(([, one]) => one !== undefined)
}
