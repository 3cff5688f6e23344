/** Where a command writes, and what it knows of its terminal; tests give their own. */
export interface Terminal {
  readonly write: (text: string) => void
  readonly writeError: (text: string) => void
  /** Columns. */
  readonly width: number
  readonly color: boolean
  /** Whether somebody sees what is written to the errors while it goes on. */
  readonly watched?: boolean
  /** Whether nobody reads any more what is written, so that a long answer may end. */
  readonly isClosed?: () => boolean
}

const defaultWidth = 100

/** The terminal of this process. Colour needs a real terminal, and a person who did not turn it off. */
export function processTerminal(): Terminal {
  const { stdout, stderr, env } = process
  return {
    write: (text) => void stdout.write(text),
    writeError: (text) => void stderr.write(text),
    width: stdout.columns ?? defaultWidth,
    // By the convention at no-color.org any value but an empty one turns colour off.
    color: stdout.isTTY === true && !env.NO_COLOR,
    watched: stderr.isTTY === true,
    isClosed: () => !stdout.writable,
  }
}
