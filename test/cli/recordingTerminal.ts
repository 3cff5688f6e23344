import type { Terminal } from '../../src/cli/terminal.js'

/** A terminal that remembers what was written to it. */
export function recordingTerminal(settings: Partial<Pick<Terminal, 'width' | 'color'>> = {}) {
  const written: string[] = []
  const errors: string[] = []
  const terminal: Terminal = {
    write: (text) => void written.push(text),
    writeError: (text) => void errors.push(text),
    width: 100,
    color: false,
    ...settings,
  }
  return { terminal, output: () => written.join(''), errors: () => errors.join('') }
}
