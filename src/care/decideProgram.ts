import type { ProgramDecision } from '../model/careDecisions.js'
import type { CareContext, Doubt } from './careContext.js'
import { continueProgram } from './continueProgram.js'
import { programVoices, type Standing, standingOf } from './programStanding.js'
import { missingOf, type Spoken, sortedOnce, undecided } from './spokenRules.js'
import { visitWeek } from './visitDays.js'

/**
 * The first program of the ranked list that is offered, not ruled out, not declined and possible on the days
 * the person can come. A program above it that is still possible makes the choice provisional. At a review the
 * program that runs goes on while nothing stands against it.
 */
export function decideProgram(context: CareContext): {
  readonly decision: ProgramDecision
  readonly doubts: readonly Doubt[]
} {
  const week = visitWeek(context.assessment, context.calendar)
  const { program: ranking } = context.pack.manifest.choices
  const standings = ranking.map((program) => standingOf(context, program, week))
  const continued = context.course && continueProgram(context, context.course, standings)
  if (continued) return { decision: continued, doubts: [] }
  const winner = standings.find(({ reason }) => reason === undefined)
  const above = winner ? standings.slice(0, standings.indexOf(winner)) : standings
  const possible = above.filter(({ reason }) => reason === 'unknown' || reason === 'rule-out-unknown')
  const decision: ProgramDecision = {
    ...(winner ? { program: winner.program } : {}),
    provisional: possible.length > 0,
    rules: winner?.rules ?? [],
    missing: missingOf(possible),
    alternatives: standings
      .filter((standing) => standing !== winner)
      .map(({ program, reason, rules, missing }) => {
        return { program, reason: reason ?? 'ranked-lower', rules, missing }
      }),
  }
  return { decision, doubts: possible.flatMap((standing) => doubtsOf(context, standing)) }
}

/** No choice at all: the plan is stopped. */
export const noProgram: ProgramDecision = { provisional: false, rules: [], missing: [], alternatives: [] }

function doubtsOf(context: CareContext, { program }: Standing): Doubt[] {
  const { offers, ruleOuts } = programVoices(context, program)
  return undecided<Spoken>([...offers, ...ruleOuts]).map(({ rule, missing }) => ({
    decides: 'program',
    rule,
    missing: sortedOnce(missing),
  }))
}
