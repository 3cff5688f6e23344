export type Severity = 'error' | 'warning' | 'suggestion'

/** A place in a file of the pack. */
export interface FindingPlace {
  readonly file: string
  /** JSON pointer in that file. */
  readonly pointer: string
}

/** Something that a pack should not hold although it loads. */
export interface Finding extends FindingPlace {
  /** The id of the check that found it; its page is `docs/checks/<id>.md`. */
  readonly check: string
  readonly severity: Severity
  /** What it is, with the offending value and what was expected. */
  readonly message: string
  /** How to mend it. */
  readonly help?: string
  /** Somebody who shows it: a whole assessment, or what is known of some facts where no assessment could say it. */
  readonly witness?: { readonly assessment?: unknown; readonly facts?: Readonly<Record<string, unknown>> }
  /** What a search could neither find nor exclude. */
  readonly undecided?: string
  readonly related?: readonly (FindingPlace & { readonly message: string })[]
  /** Only when it is safe to do without asking. */
  readonly fix?: Fix
}

export interface Fix {
  readonly title: string
  readonly edits: readonly Edit[]
}

/** One change of a file. Without `replaceBy` what stands there is taken away. */
export interface Edit extends FindingPlace {
  readonly replaceBy?: unknown
}
