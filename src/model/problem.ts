/**
 * Something wrong in what a person wrote, as data. Problems are collected, never thrown one by one.
 * A message is one sentence in lower case without a full stop, with the offending value in backticks.
 */
export interface Problem {
  /** Stable and kebab-case (`unknown-fact`); tests and docs refer to it. */
  readonly code: string
  readonly message: string
  /** JSON pointer into the document (`/rules/3/event/params`); empty for the whole document. */
  readonly pointer: string
  /** The file, for packs; absent for an assessment given as a value. */
  readonly file?: string
  /** One-based, where the text is at hand. */
  readonly line?: number
  readonly column?: number
  /** The value as it stands there, printed as JSON and cut to 80 characters. */
  readonly value?: string
  readonly expected?: string
  /** The nearest valid name. */
  readonly didYouMean?: string
}

export type Result<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problems: readonly [Problem, ...Problem[]] }
