import type { Assessment } from '../model/assessment.js'
import type { Calendar } from '../model/calendar.js'
import type { CareDecisions } from '../model/careDecisions.js'
import type { Fault, Findings } from '../model/finding.js'
import type { Pack } from '../model/pack.js'
import { type Plan, type PlanAdvice, type PlanProvenance, planFormat } from '../model/plan.js'
import type { Schedule } from '../model/schedule.js'
import { deepFreeze } from '../shared/deepFreeze.js'
import { digestOf } from '../shared/digest.js'
import { listInWords } from '../shared/listInWords.js'
import { version } from '../version.js'
import { citations, type UncitedPlan } from './citations.js'
import { planConditions } from './planConditions.js'
import { optional, type PlanContext } from './planContext.js'
import { planCoverage } from './planCoverage.js'
import { planDisagreements } from './planDisagreements.js'
import { planFit } from './planFit.js'
import { planGoals } from './planGoals.js'
import { planItems } from './planItems.js'
import { planHeld, planSetAside } from './planNotSelected.js'
import { planPathways } from './planPathways.js'
import { planProgram } from './planProgram.js'
import { planReviews } from './planReviews.js'
import { planTeam, stopTeam } from './planTeam.js'
import { planTriage } from './planTriage.js'
import { planUncovered } from './planUncovered.js'
import { planWishes } from './planWishes.js'

/**
 * Puts a plan together from what the stages decided: titles, reasons as sentences, milestones, and a copy
 * of every rule, fact and source it rests on. It decides nothing itself.
 *
 * The plan is plain frozen JSON. When triage stops it, it holds the disposition, whom to see, what to watch
 * for and what it rests on, and nothing else.
 *
 * @example assemblePlan(pack, assessment, findings, decisions, schedule).status // 'proposed'
 */
export function assemblePlan(
  pack: Pack,
  assessment: Assessment,
  findings: Findings,
  decisions: CareDecisions,
  schedule: Schedule,
  calendar: Calendar = pack.manifest.calendar,
): Plan {
  const context = { pack, assessment, findings, decisions, schedule, calendar }
  const plan = decisions.triage.state === 'stop' ? stopPlan(context) : fullPlan(context)
  return deepFreeze({ ...plan, ...citations(pack, findings, plan) })
}

function fullPlan(context: PlanContext): UncitedPlan {
  const { decisions, schedule } = context
  const goals = planGoals(context)
  const wished = {
    ...planProgram(context),
    pathways: planPathways(context),
    held: planHeld(context),
    setAside: planSetAside(context),
  }
  return {
    ...header(context),
    startOn: schedule.startOn,
    endOn: schedule.endOn,
    provisional: decisions.provisional,
    triage: planTriage(context),
    conditions: planConditions(context),
    ...wished,
    team: planTeam(context),
    ...planItems(context),
    goals,
    sessions: schedule.sessions,
    home: schedule.home,
    reviews: planReviews(context, goals),
    unscheduled: schedule.unscheduled,
    fit: planFit(schedule),
    wishes: planWishes(context, wished),
    questions: decisions.questions,
    advice: planAdvice(context),
    disagreements: planDisagreements(context),
    coverage: planCoverage(context),
    uncovered: planUncovered(context),
  }
}

/** Its only day is the day of the assessment: what is urgent is reckoned from there. */
function stopPlan(context: PlanContext): UncitedPlan {
  const { pack, decisions } = context
  const triage = planTriage(context)
  return {
    ...header(context),
    startOn: decisions.asOf,
    endOn: decisions.asOf,
    provisional: decisions.provisional,
    triage,
    conditions: [],
    pathways: [],
    team: stopTeam(pack, triage.dispositions),
    interventions: [],
    education: [],
    exercises: [],
    goals: [],
    sessions: [],
    home: [],
    reviews: [],
    unscheduled: [],
    fit: planFit({ wanted: 0, placed: 0, fit: [] }),
    held: [],
    setAside: [],
    wishes: [],
    questions: decisions.questions.filter(({ gate }) => gate),
    advice: planAdvice(context).filter(({ kind }) => kind === 'safety-net'),
    disagreements: [],
    coverage: [],
    uncovered: [],
  }
}

function header(context: PlanContext) {
  const { pack, assessment, findings, decisions, schedule } = context
  const provenance = planProvenance(context)
  return {
    format: planFormat,
    id: planId(context, provenance.assessmentDigest),
    subject: assessment.id,
    status: 'proposed',
    notice: pack.manifest.notice,
    asOf: decisions.asOf,
    zone: schedule.zone,
    faults: findings.faults.map((fault) => ({ code: fault.code, message: faultInWords(pack, fault) })),
    provenance,
  } as const
}

/** The start and the calendar make themselves felt in where the sessions fell, so the digest is over that. */
function planId({ pack, assessment, schedule }: PlanContext, assessmentDigest: string): string {
  const digest = digestOf({
    pack: pack.digest,
    assessment: assessmentDigest,
    startOn: schedule.startOn,
    zone: schedule.zone,
    sessions: schedule.sessions.map(({ id, date, start }) => `${id} ${date} ${start}`),
  })
  return `${assessment.id}.${digest.slice('sha256:'.length, 'sha256:'.length + 12)}`
}

function planProvenance({ pack, assessment }: PlanContext): PlanProvenance {
  return {
    pack: { id: pack.manifest.id, version: pack.manifest.version, digest: pack.digest },
    settings: { ...pack.overrides },
    ...optional('operators', operatorVersions(pack)),
    library: { name: 'planwright', version },
    assessmentDigest: digestOf(assessment),
  }
}

function operatorVersions({ operators }: Pack): PlanProvenance['operators'] {
  if (operators === undefined) return undefined
  return Object.fromEntries(Object.values(operators).map(({ name, version: own }) => [name, own]))
}

function planAdvice({ pack, decisions }: PlanContext): PlanAdvice[] {
  return decisions.advice.flatMap(({ advice, rules }) => {
    const definition = pack.advice[advice]
    if (definition === undefined) return []
    const { id, kind, title, text } = definition
    return [{ id, kind, title, text, rules }]
  })
}

function faultInWords(pack: Pack, { fact, values, rules }: Fault): string {
  const title = pack.facts[fact]?.title ?? fact
  return `The rules disagree on ${title}: ${listInWords(values)} (${listInWords(rules)}); it counts as unknown.`
}
