/** Longest file that is read, in UTF-16 code units: about twenty times the size of a large rule file. */
export const mostCharacters = 1_000_000
/** Deepest nesting of objects and lists that is read; real rule files stay below 20. */
export const mostNesting = 64

/** Where a text goes wrong before it is worth parsing, and how. */
export interface ScanFault {
  readonly code: 'nesting-too-deep' | 'bad-syntax'
  readonly offset: number
}

/**
 * Looks over a JSON text once, without recursion: finds nesting beyond the limit, which could exhaust the
 * parser's stack, and control characters in strings, which the parser lets through though JSON forbids them.
 */
export function scanText(text: string): ScanFault | undefined {
  let depth = 0
  let inString = false
  for (let offset = 0; offset < text.length; offset += 1) {
    const code = text.charCodeAt(offset)
    if (inString) {
      if (code < 0x20) return { code: 'bad-syntax', offset }
      if (code === 0x5c) offset += 1
      else if (code === 0x22) inString = false
    } else if (code === 0x22) inString = true
    else if (code === 0x7b || code === 0x5b) {
      depth += 1
      if (depth > mostNesting) return { code: 'nesting-too-deep', offset }
    } else if (code === 0x7d || code === 0x5d) depth -= 1
  }
  return undefined
}
