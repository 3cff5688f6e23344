import { safeParseAssessment } from '../assessment/safeParseAssessment.js'
import { decideCare } from '../care/decideCare.js'
import { deriveFacts } from '../facts/deriveFacts.js'
import type { Assessment } from '../model/assessment.js'
import type { Calendar } from '../model/calendar.js'
import type { CareDecisions } from '../model/careDecisions.js'
import type { Findings } from '../model/finding.js'
import type { Pack } from '../model/pack.js'
import { evaluateRules } from '../rules/evaluateRules.js'

/** What a run came to. */
export interface Run {
  readonly assessment: Assessment
  readonly findings: Findings
  readonly decisions: CareDecisions
}

/** Runs everything but the calendar on an assessment; undefined when the assessment contradicts itself. */
export function decideAgain(pack: Pack, json: unknown, calendar?: Calendar): Run | undefined {
  const parsed = safeParseAssessment(pack, json)
  return parsed.ok ? decideOn(pack, parsed.value, calendar) : undefined
}

/** The same for an assessment that was parsed. */
export function decideOn(pack: Pack, assessment: Assessment, calendar?: Calendar): Run {
  const findings = evaluateRules(pack, deriveFacts(pack, assessment))
  return { assessment, findings, decisions: decideCare(pack, assessment, findings, calendar) }
}
