import type { Assessment } from '../model/assessment.js'
import type { Calendar } from '../model/calendar.js'
import type { CourseSoFar } from '../model/course.js'
import type { Findings } from '../model/finding.js'
import type { Pack } from '../model/pack.js'
import { type SpokenRules, spokenRules } from './spokenRules.js'

/** What every decision is made from. */
export interface CareContext {
  readonly pack: Pack
  readonly assessment: Assessment
  readonly findings: Findings
  readonly calendar: Calendar
  readonly spoken: SpokenRules
  /** Facts that are gates and that nobody answered. */
  readonly openGates: ReadonlySet<string>
  /** At a review: what has begun. */
  readonly course: CourseSoFar | undefined
}

/** Something that an answer could change: `items`, `program`, `triage` … and the facts it waits for. */
export interface Doubt {
  /** `triage`, `program`, `pathway/<id>`, `<kind>/<id>`, `goal/<id>`, `team/<role>`, `review/<id>`, `monitor/<id>` or `advice/<id>`. */
  readonly decides: string
  readonly rule?: string
  readonly missing: readonly string[]
  /** For triage: the place of what it could bring among the dispositions, 0 the most urgent. */
  readonly urgency?: number
}

/** Brings together what the decisions read. */
export function careContext(
  pack: Pack,
  assessment: Assessment,
  findings: Findings,
  calendar: Calendar,
  course?: CourseSoFar,
): CareContext {
  return {
    pack,
    assessment,
    findings,
    calendar,
    course,
    spoken: spokenRules(pack, findings),
    openGates: new Set(findings.openGates.map(({ fact }) => fact)),
  }
}
