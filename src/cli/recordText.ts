import type { FromFhir, RecordEntry, RecordLeft } from '../fhir/index.js'

/** What became of a record, for a person to look through: in short what was used, and why each other part was not. */
export function recordText({ used, ignored, ambiguous }: FromFhir): string {
  const from = new Set(used.map(({ resource }) => resource)).size
  const lines = [
    `read ${counted(used, 'value')} from ${from} ${from === 1 ? 'resource' : 'resources'} of the record`,
    ...section('ambiguous, and not taken: somebody has to look', ambiguous),
    ...section('ignored', ignored),
  ]
  return `${lines.join('\n')}\n`
}

function section(title: string, list: readonly RecordLeft[]): string[] {
  return list.length === 0 ? [] : [`${title} (${list.length})`, ...list.map(lineOf)]
}

function lineOf({ path, why, value }: RecordLeft): string {
  const line = `  ${path || '/'}: ${why}${value === undefined ? '' : `; it is ${value}`}`
  // A record may hold what steers a terminal.
  return line.replace(/\p{Cc}/gu, ' ')
}

function counted(list: readonly RecordEntry[], noun: string): string {
  return `${list.length} ${list.length === 1 ? noun : `${noun}s`}`
}
