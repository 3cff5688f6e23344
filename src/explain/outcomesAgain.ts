import { careContext } from '../care/careContext.js'
import { decideOutcomes } from '../care/decideOutcomes.js'
import { noProgram } from '../care/decideProgram.js'
import { decideTriage } from '../care/decideTriage.js'
import type { Judgements } from '../care/judgeItems.js'
import { deriveFacts } from '../facts/deriveFacts.js'
import type { Assessment } from '../model/assessment.js'
import type { Calendar } from '../model/calendar.js'
import type { Findings } from '../model/finding.js'
import type { Pack } from '../model/pack.js'
import { evaluateRules } from '../rules/evaluateRules.js'
import { type Outcomes, outcomesOf } from './outcomesOf.js'

/** Decides one assessment after another like the first, for their outcomes alone. */
export interface OutcomesAgain {
  readonly first: Outcomes
  readonly of: (assessment: Assessment) => Outcomes
}

/**
 * What assessments that differ in an answer come to. Only what an outcome is made of is decided, without grounds,
 * questions and team, and an item of which rules say the same as at first is not judged again.
 */
export function outcomesAgain(
  pack: Pack,
  { assessment, findings }: { readonly assessment: Assessment; readonly findings: Findings },
  calendar: Calendar = pack.manifest.calendar,
): OutcomesAgain {
  const decide = (one: Assessment, found: Findings, earlier?: Judgements) => {
    const context = careContext(pack, one, found, calendar)
    const { decision: triage, holds } = decideTriage(context)
    if (triage.state === 'stop')
      return { outcomes: outcomesOf({ triage, program: noProgram, items: [], goals: [] }) }
    const { chosen, items, kept } = decideOutcomes(context, holds, earlier)
    const outcomes = outcomesOf({ triage, program: chosen.decision, items: items.decisions, goals: kept })
    return { outcomes, judgements: items.judgements }
  }
  const first = decide(assessment, findings)
  return {
    first: first.outcomes,
    of: (answered) =>
      decide(answered, evaluateRules(pack, deriveFacts(pack, answered)), first.judgements).outcomes,
  }
}
