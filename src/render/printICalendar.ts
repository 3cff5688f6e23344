import { plainText } from './plainText.js'

/** A finished line of a calendar file, not folded yet; only the functions here make one, so nothing enters unescaped. */
export type ICalendarLine = string & { readonly iCalendar: unique symbol }

/** Octets in a line, its break left out (RFC 5545, 3.1). */
const mostOctets = 75

/** Lines as a calendar file (RFC 5545): folded to 75 octets between characters, each ended by CR LF. */
export function printICalendar(lines: readonly ICalendarLine[]): string {
  return lines.map((line) => `${folded(line)}\r\n`).join('')
}

/** A component with its properties and the components in it. */
export function component(name: string, lines: readonly ICalendarLine[]): ICalendarLine[] {
  return [exactly('BEGIN', name), ...lines, exactly('END', name)]
}

/** A property whose value is text somebody wrote; several texts stand on lines of their own. */
export function textProperty(name: string, ...texts: readonly string[]): ICalendarLine {
  return exactly(name, texts.map((text) => escapeText(plainText(text))).join('\\n'))
}

/** A property whose value is already as the format wants it: a date, a number, a word of the format. */
export function exactly(name: string, value: string): ICalendarLine {
  return `${name}:${value}` as ICalendarLine
}

function escapeText(text: string): string {
  return text.replace(/[\\;,]/g, '\\$&')
}

/** Most lines are short and plain, and go through as they are. */
function folded(line: string): string {
  if (line.length <= mostOctets / 3) return line
  const lines: string[] = []
  let piece = ''
  let octets = 0
  for (const character of line) {
    const more = octetsOf(character)
    if (octets + more > mostOctets) {
      lines.push(piece)
      piece = ' '
      octets = 1
    }
    piece += character
    octets += more
  }
  return [...lines, piece].join('\r\n')
}

/** Octets of one character in UTF-8. */
function octetsOf(character: string): number {
  const code = character.codePointAt(0) ?? 0
  if (code < 0x80) return 1
  if (code < 0x800) return 2
  return code < 0x10000 ? 3 : 4
}
