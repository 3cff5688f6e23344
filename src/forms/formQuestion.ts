import type { ConceptsOfFact } from '../explain/conceptsOfFact.js'
import type { AskedWhen } from './askedWhen.js'

/** How a question is answered. A rough date may be a year or a month; `codes` is a whole set. */
export type AnswerType = 'boolean' | 'integer' | 'decimal' | 'date' | 'rough-date' | 'code' | 'codes'

/** One question of a form: a fact that somebody can answer, in the words of the pack. */
export interface FormQuestion {
  readonly fact: string
  readonly title: string
  readonly text: string
  readonly type: AnswerType
  readonly unit?: string
  readonly min?: number
  readonly max?: number
  /** The instrument whose score, or part of a score, it is. */
  readonly instrument?: { readonly id: string; readonly part?: string; readonly title: string }
  /** What can be chosen, for `code` and `codes`. */
  readonly choices?: ConceptsOfFact
  /** That a set may have none of its codes. */
  readonly mayBeEmpty?: boolean
  /** Codes of the set that are known already; the answer is the whole set, so they are chosen to begin with. */
  readonly chosen?: readonly string[]
  /** For a follow-up: which answers in the same form bring it up. Always asked when absent. */
  readonly when?: AskedWhen
}

export interface FormSection {
  readonly id: SectionId
  readonly title: string
  readonly questions: readonly FormQuestion[]
}

/** The sections of a form in their order, safety first. */
export const sectionTitles = {
  safety: 'Safety questions',
  person: 'About the person',
  condition: 'The trouble and its history',
  pain: 'Pain',
  findings: 'Findings',
  measures: 'Scores of questionnaires and tests',
  health: 'Other health conditions and medicines',
  life: 'Life and work',
  wishes: 'Goals and wishes',
  coverage: 'Coverage',
} as const
export type SectionId = keyof typeof sectionTitles

/** The answer to a whole set that has none of its codes: no answer at all would be unknown. */
export const noneOfThese = { code: 'none-of-these', display: 'None of these' } as const
