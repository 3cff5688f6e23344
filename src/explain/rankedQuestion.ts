import type { Answer } from './answer.js'
import type { OutcomeChange } from './outcomesOf.js'

/** One answer, and what it would change. */
export interface TriedAnswer {
  readonly answer: Answer
  readonly changes: readonly OutcomeChange[]
}

/** A missing fact as a question, with what each answer would change. */
export interface RankedQuestion {
  readonly fact: string
  readonly title: string
  readonly question: string
  readonly unit?: string
  /** True when it is part of the safety screen, or answers a part of it. */
  readonly gate: boolean
  /** What some answer changes: `triage`, `program`, `<kind>/<id>`, `goal/<id>`, sorted; `gates`: the screen itself. */
  readonly decides: readonly string[]
  /** The most urgent disposition that an answer, alone or with others, could bring. */
  readonly couldBring?: string
  /** Questions to ask before it. */
  readonly after: readonly string[]
  /** Only answers that change something. */
  readonly answers: readonly TriedAnswer[]
}
