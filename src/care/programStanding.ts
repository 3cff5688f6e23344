import type { ProgramDecision } from '../model/careDecisions.js'
import type { CareContext } from './careContext.js'
import { applying, missingOf, namesOf, type Spoken, undecided } from './spokenRules.js'
import { type VisitWeek, visitDays } from './visitDays.js'

type Reason = ProgramDecision['alternatives'][number]['reason']

/** A program as the rules, the person and the calendar leave it; without a reason nothing stands against it. */
export interface Standing {
  readonly program: string
  readonly reason?: Exclude<Reason, 'ranked-lower' | 'other-runs'>
  readonly rules: readonly string[]
  readonly missing: readonly string[]
  /** The rules that offer it for certain, whatever stands against it. */
  readonly offers: readonly string[]
  /** Why the person's week has no room for it. */
  readonly noRoom?: 'too-few-days' | 'too-short-days'
}

/** How a program stands. What stands against it most is the reason: ruled out, declined, nothing for it, and so on. */
export function standingOf(context: CareContext, program: string, week: VisitWeek): Standing {
  const { offers, ruleOuts } = programVoices(context, program)
  const isDeclined = context.assessment.preferences?.decline?.includes(program) === true
  const noRoom = whyNoRoom(context, program, week)
  const offered = applying(offers)
  const because = (
    reason: Standing['reason'] | undefined,
    rules: readonly Spoken[],
    open: readonly Spoken[] = [],
  ): Standing => ({
    program,
    ...(reason === undefined ? {} : { reason }),
    rules: namesOf(rules),
    missing: missingOf(open),
    offers: namesOf(offered),
    ...(noRoom === undefined ? {} : { noRoom }),
  })
  const open = ruleOuts.filter(({ rule }) => !isAnswered(context, program, rule))
  const ruledOut = applying(open)
  const maybeRuledOut = undecided(open)
  if (ruledOut.length > 0) return because('ruled-out', ruledOut)
  if (isExcluded(context, program)) return because('clinician-excluded', offers)
  if (isDeclined) return because('declined', offers)
  if (offers.length === 0) return because('not-indicated', [])
  if (noRoom) return because(noRoom, offers)
  if (offered.length === 0) return because('unknown', offers, [...offers, ...maybeRuledOut])
  if (maybeRuledOut.length > 0) return because('rule-out-unknown', maybeRuledOut, maybeRuledOut)
  return because(undefined, offered)
}

function isExcluded({ course }: CareContext, program: string): boolean {
  return (course?.overrides ?? []).some(
    ({ action, target }) => action === 'exclude' && target === `program/${program}`,
  )
}

/** A clinician who decided on the program named the rule, and gave the reason. */
function isAnswered({ course }: CareContext, program: string, rule: string): boolean {
  return (course?.overrides ?? []).some(
    ({ action, target, despite = [] }) =>
      action === 'include' && target === `program/${program}` && despite.includes(rule),
  )
}

function whyNoRoom({ pack }: CareContext, program: string, week: VisitWeek): Standing['noRoom'] {
  const { leastDaysPerWeek = 0, leastMinutesPerDay = 0 } = pack.programs[program] ?? {}
  const days = Number(leastDaysPerWeek)
  if (visitDays(week) < days) return 'too-few-days'
  return visitDays(week, Number(leastMinutesPerDay)) < days ? 'too-short-days' : undefined
}

/** The rules that offer a program, and those that rule it out. */
export function programVoices({ spoken }: CareContext, program: string) {
  return {
    offers: (spoken.offer ?? []).filter(({ params }) => params.program === program),
    ruleOuts: (spoken['rule-out'] ?? []).filter(({ params }) => params.program === program),
  }
}
