import type { AdviceDecision, MonitorDecision, ReviewDecision } from '../model/careDecisions.js'
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
  { pack }: CareContext,
  spoken: readonly Spoken<'review'>[],
  program: Program | undefined,
): ReviewDecision[] {
  const weeks = program?.phases.reduce((sum, phase) => sum + (phase.weeks as number), 0)
  return sortedOnce(spoken.map(({ params }) => params.review))
    .map((review) => ({
      review,
      week: (pack.reviews[review]?.week as number | undefined) ?? 0,
      rules: namesOf(spoken.filter(({ params }) => params.review === review)),
    }))
    .filter(({ week }) => weeks === undefined || week <= weeks)
    .sort((one, other) => one.week - other.week || compareText(one.review, other.review))
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
