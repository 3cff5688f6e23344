import { addDays } from '../calendar/calendarDay.js'
import { settledFact } from '../logic/settledFacts.js'
import type { ActionParams } from '../model/action.js'
import type { AdviceDecision, DaySpan, MonitorDecision, ReviewDecision } from '../model/careDecisions.js'
import type { FactValue } from '../model/fact.js'
import type { CalendarDate } from '../model/primitives.js'
import type { Program } from '../model/program.js'
import { compareText } from '../shared/compareText.js'
import type { CareContext, Doubt } from './careContext.js'
import { applying, isForProgram, namesOf, type Spoken, sortedOnce, undecided } from './spokenRules.js'

/** What rules ask for once care has begun. */
export interface FollowUp {
  readonly reviews: readonly ReviewDecision[]
  readonly monitors: readonly MonitorDecision[]
  readonly advice: readonly AdviceDecision[]
  readonly doubts: readonly Doubt[]
}

/** Reviews within the program, measures to follow, and advice; each once, however many rules ask for it. */
export function decideFollowUp(context: CareContext, program: Program | undefined): FollowUp {
  const { spoken } = context
  const reviews = (spoken.review ?? []).filter(({ params }) => isForProgram(params, program?.id))
  const advises = (spoken.advise ?? []).filter(({ params }) => isForProgram(params, program?.id))
  const isSafety = ({ params }: Spoken<'advise'>) => isSafetyNet(context, params.advice)
  const optional = advises.filter((rule) => !isSafety(rule))
  return {
    reviews: reviewsOf(context, applying(reviews), program),
    monitors: monitorsOf(applying(spoken.monitor ?? [])),
    // A warning too many is the cautious side, so an unknown safety net counts.
    advice: adviceOf([...applying(optional), ...advises.filter(isSafety)]),
    doubts: [
      ...undecided(reviews).map((rule) => doubt(`review/${rule.params.review}`, rule)),
      ...undecided(spoken.monitor ?? []).map((rule) => doubt(`monitor/${rule.params.measure}`, rule)),
      ...undecided(optional).map((rule) => doubt(`advice/${rule.params.advice}`, rule)),
    ],
  }
}

/** When the plan is stopped: every safety net, of whatever program. */
export function safetyNets(context: CareContext): AdviceDecision[] {
  return adviceOf((context.spoken.advise ?? []).filter(({ params }) => isSafetyNet(context, params.advice)))
}

function isSafetyNet({ pack }: CareContext, advice: string): boolean {
  return pack.advice[advice]?.kind === 'safety-net'
}

function doubt(decides: string, { rule, missing }: Spoken): Doubt {
  return { decides, rule, missing }
}

function reviewsOf(
  context: CareContext,
  spoken: readonly Spoken<'review'>[],
  program: Program | undefined,
): ReviewDecision[] {
  const weeks = program?.phases.reduce((sum, phase) => sum + (phase.weeks as number), 0)
  return sortedOnce(spoken.map(({ params }) => params.review))
    .flatMap((review): ReviewDecision[] => {
      const own = spoken.filter(({ params }) => params.review === review)
      const rules = namesOf(own)
      const week = context.pack.reviews[review]?.week as number | undefined
      if (week !== undefined) return [{ review, week, rules }]
      const within = soonest(own.flatMap(({ params }) => spanOf(context, params)))
      return within === undefined ? [] : [{ review, week: 0, rules, within }]
    })
    .filter(({ week }) => weeks === undefined || week <= weeks)
    .sort((one, other) => one.week - other.week || compareText(one.review, other.review))
}

/** The days that a review is asked for in; none once they are past, or while the date that they count from is open. */
function spanOf({ findings }: CareContext, params: ActionParams['review']): DaySpan[] {
  const { withinDays, fromDays = 1, since } = params
  const first = since === undefined ? findings.asOf : dateOf(settledFact(findings, since))
  if (first === undefined || withinDays === undefined) return []
  const span = {
    from: addDays(first, fromDays as number),
    to: addDays(first, withinDays as number),
  }
  return span.to > findings.asOf ? [span] : []
}

function dateOf(value: FactValue | undefined): CalendarDate | undefined {
  return value?.type === 'date' && value.earliest === value.latest ? value.latest : undefined
}

function soonest(spans: readonly DaySpan[]): DaySpan | undefined {
  return spans.toSorted((one, other) => compareText(one.to, other.to))[0]
}

function monitorsOf(spoken: readonly Spoken<'monitor'>[]): MonitorDecision[] {
  return sortedOnce(spoken.map(({ params }) => params.measure)).map((measure) => {
    const own = spoken.filter(({ params }) => params.measure === measure)
    return {
      measure,
      everyWeeks: Math.min(...own.map(({ params }) => params.everyWeeks as number)),
      rules: namesOf(own),
    }
  })
}

function adviceOf(spoken: readonly Spoken<'advise'>[]): AdviceDecision[] {
  return sortedOnce(spoken.map(({ params }) => params.advice)).map((advice) => ({
    advice,
    rules: namesOf(spoken.filter(({ params }) => params.advice === advice)),
  }))
}
