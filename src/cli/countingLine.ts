import type { Terminal } from './terminal.js'

/** How much of something is done, on one line that is written over; only where somebody watches. */
export function countingLine(terminal: Terminal): (done: number, of: number) => void {
  if (terminal.watched !== true) return () => undefined
  return (done, of) => terminal.writeError(`\r${done} of ${of}${done + 1 === of ? '\r\x1B[K' : ''}`)
}
