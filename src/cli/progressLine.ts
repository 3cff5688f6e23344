import type { Terminal } from './terminal.js'

export interface ProgressLine {
  /** The same lines, counted as they are taken. */
  readonly counting: (lines: Iterable<string>) => Generator<string>
  readonly show: (people: number) => void
  readonly clear: () => void
}

/** How far a file of so many bytes is read, on one line that is written over; only where somebody watches. */
export function progressLine(terminal: Terminal, bytes: number): ProgressLine {
  let taken = 0
  const isWatched = terminal.watched === true
  return {
    *counting(lines) {
      for (const line of lines) {
        taken += Buffer.byteLength(line) + 1
        yield line
      }
    },
    show(people) {
      if (!isWatched) return
      const percent = Math.min(100, Math.floor((100 * taken) / Math.max(bytes, 1)))
      terminal.writeError(`\r${people} people, ${percent}% of the file`)
    },
    clear() {
      if (isWatched) terminal.writeError('\r\x1B[K')
    },
  }
}
