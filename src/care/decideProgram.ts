import type { ProgramDecision } from '../model/careDecisions.js'
import type { CareContext, Doubt } from './careContext.js'
import { applying, missingOf, namesOf, type Spoken, sortedOnce, undecided } from './spokenRules.js'
import { visitDays } from './visitDays.js'

type Alternative = ProgramDecision['alternatives'][number]

/** A program as the rules, the person and the calendar leave it; without a reason nothing stands against it. */
interface Standing {
  readonly program: string
  readonly reason?: Exclude<Alternative['reason'], 'ranked-lower'>
  readonly rules: readonly string[]
  readonly missing: readonly string[]
}

/**
 * The first program of the ranked list that is offered, not ruled out, not declined and possible on the days
 * the person can come. A program above it that is still possible makes the choice provisional.
 */
export function decideProgram(context: CareContext): {
  readonly decision: ProgramDecision
  readonly doubts: readonly Doubt[]
} {
  const standings = context.pack.manifest.choices.program.map((program) => standingOf(context, program))
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
      .map((standing) => ({ ...standing, reason: standing.reason ?? 'ranked-lower' })),
  }
  return { decision, doubts: possible.flatMap((standing) => doubtsOf(context, standing)) }
}

/** No choice at all: the plan is stopped. */
export const noProgram: ProgramDecision = { provisional: false, rules: [], missing: [], alternatives: [] }

function standingOf(context: CareContext, program: string): Standing {
  const { offers, ruleOuts } = voicesOf(context, program)
  const isDeclined = context.assessment.preferences?.decline?.includes(program) === true
  const because = (
    reason: Standing['reason'] | undefined,
    rules: readonly Spoken[],
    open: readonly Spoken[] = [],
  ) => ({
    program,
    ...(reason === undefined ? {} : { reason }),
    rules: namesOf(rules),
    missing: missingOf(open),
  })
  const offered = applying(offers)
  const ruledOut = applying(ruleOuts)
  const maybeRuledOut = undecided(ruleOuts)
  if (ruledOut.length > 0) return because('ruled-out', ruledOut)
  if (isDeclined) return because('declined', offers)
  if (offers.length === 0) return because('not-indicated', [])
  if (hasTooFewDays(context, program)) return because('too-few-days', offers)
  if (offered.length === 0) return because('unknown', offers, [...offers, ...maybeRuledOut])
  if (maybeRuledOut.length > 0) return because('rule-out-unknown', maybeRuledOut, maybeRuledOut)
  return because(undefined, offered)
}

function hasTooFewDays({ pack, assessment, calendar }: CareContext, program: string): boolean {
  const least = pack.programs[program]?.leastDaysPerWeek as number | undefined
  return visitDays(assessment, calendar) < (least ?? 0)
}

function voicesOf({ spoken }: CareContext, program: string) {
  return {
    offers: (spoken.offer ?? []).filter(({ params }) => params.program === program),
    ruleOuts: (spoken['rule-out'] ?? []).filter(({ params }) => params.program === program),
  }
}

function doubtsOf(context: CareContext, { program }: Standing): Doubt[] {
  const { offers, ruleOuts } = voicesOf(context, program)
  return undecided<Spoken>([...offers, ...ruleOuts]).map(({ rule, missing }) => ({
    decides: 'program',
    rule,
    missing: sortedOnce(missing),
  }))
}
