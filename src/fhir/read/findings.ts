import type { Assessment } from '../../model/assessment.js'
import type { CalendarDate } from '../../model/primitives.js'
import type { Result } from '../../model/problem.js'
import type { Moment } from './moment.js'
import type { Place } from './place.js'

/** Something of a record that was looked at. */
export interface RecordEntry {
  /** The resource, as others refer to it (`Observation/7`), or its type where nothing can. */
  readonly resource: string
  /** JSON pointer into what was given. */
  readonly path: string
  /** The value as it stands there, printed as JSON and cut to 80 characters. */
  readonly value?: string
}

/** What went into the assessment. */
export interface RecordUsed extends RecordEntry {
  /** JSON pointer into the assessment. */
  readonly to: string
  /** The day on which it was said, where the record has one. */
  readonly on?: CalendarDate
  /** What a reader should know: a unit that was converted, codings that disagree. */
  readonly note?: string
}

/** What did not go into it, and why. */
export interface RecordLeft extends RecordEntry {
  readonly why: string
}

/** Something that a record says, before it is weighed against what else it says. */
export interface Said {
  readonly place: Place
  readonly value: unknown
  readonly when?: Moment
  readonly from: RecordEntry
  readonly note?: string
}

/** An assessment, and an account of the record that it was read from. */
export interface FromFhir {
  /** As JSON, for `parseAssessment`. Of what is not here nothing is known. */
  readonly assessment: unknown
  /** The same, parsed, or what is still wrong with it: an id, for one, may be missing. */
  readonly parsed: Result<Assessment>
  readonly used: readonly RecordUsed[]
  /** What is certainly of no use here. */
  readonly ignored: readonly RecordLeft[]
  /** What may be of use, and was not taken since the record leaves open what it says. Somebody has to look. */
  readonly ambiguous: readonly RecordLeft[]
}
