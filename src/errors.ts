import type { Problem } from './model/problem.js'

type Problems = readonly [Problem, ...Problem[]]

/** Thrown by `parseAssessment` and `generatePlan`; carries every problem of the assessment. */
export class AssessmentError extends Error {
  override readonly name = 'AssessmentError'
  constructor(
    readonly problems: Problems,
    message: string,
  ) {
    super(message)
  }
}

/** Thrown by `loadPack`; its message prints every problem as a compiler would. */
export class PackError extends Error {
  override readonly name = 'PackError'
  constructor(
    readonly problems: Problems,
    message: string,
  ) {
    super(message)
  }
}

/** Thrown while rules are evaluated when an operator that the app added fails: the fault is the app's, not the patient's. */
export class OperatorError extends Error {
  override readonly name = 'OperatorError'
  constructor(
    readonly operator: string,
    readonly reason: string,
    options: ErrorOptions & { readonly rule?: string } = {},
  ) {
    const where = options.rule === undefined ? '' : ` in the rule \`${options.rule}\``
    super(`the operator \`${operator}\` ${reason}${where}`, options)
  }
}

/** Thrown by what is made for patients when a text of the plan is in another language than the rest. */
export class TranslationError extends Error {
  override readonly name = 'TranslationError'
  constructor(
    message: string,
    /** Ids of the texts: `exercises/walk/title`. */
    readonly untranslated: readonly string[] = [],
  ) {
    super(message)
  }
}
