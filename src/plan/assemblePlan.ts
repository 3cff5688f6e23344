import type { Assessment } from '../model/assessment.js'
import type { Calendar } from '../model/calendar.js'
import type { CareDecisions } from '../model/careDecisions.js'
import type { Fault, Findings } from '../model/finding.js'
import type { Pack } from '../model/pack.js'
import {
  type Plan,
  type PlanAdvice,
  type PlanProvenance,
  type PlanStatus,
  planFormat,
} from '../model/plan.js'
import type { RecordedCourse } from '../model/planCourse.js'
import type { PlanGoal } from '../model/planGoal.js'
import type { Schedule } from '../model/schedule.js'
import { deepFreeze } from '../shared/deepFreeze.js'
import { digestOf } from '../shared/digest.js'
import { languageOf } from '../shared/languageOf.js'
import { version } from '../version.js'
import { citations, type UncitedPlan } from './citations.js'
import { courseWithGoals } from './courseWithGoals.js'
import { planConditions } from './planConditions.js'
import { optional, type PlanContext, wordsOf } from './planContext.js'
import { planCoverage } from './planCoverage.js'
import { planDisagreements } from './planDisagreements.js'
import { planFit } from './planFit.js'
import { planGoals } from './planGoals.js'
import { planItems } from './planItems.js'
import { planLimits } from './planLimits.js'
import { planHeld, planSetAside } from './planNotSelected.js'
import { planPathways } from './planPathways.js'
import { planProgram } from './planProgram.js'
import { planReviews } from './planReviews.js'
import { planTeam, stopTeam } from './planTeam.js'
import { timingsField } from './planTimings.js'
import { planTriage } from './planTriage.js'
import { planUncovered } from './planUncovered.js'
import { planUnscheduled } from './planUnscheduled.js'
import { planWishes } from './planWishes.js'
import { translationOf } from './translationOf.js'

/**
 * Puts a plan together from what the stages decided: titles, reasons as sentences, milestones, and a copy
 * of every rule, fact and source it rests on. It decides nothing itself.
 *
 * At a revision `assessment` stands as on that day, `assessed` is the one the first plan was made from, `course` the
 * way since, and `schedule` holds only what is to come.
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
  revision?: { readonly course: RecordedCourse; readonly assessed: Assessment },
): Plan {
  const { course, assessed } = revision ?? {}
  const context = { pack, assessment, assessed, findings, decisions, schedule, calendar, course }
  const plan = decisions.triage.state === 'stop' ? stopPlan(context) : fullPlan(context)
  const cited = { ...plan, ...citations(pack, findings, plan) }
  return deepFreeze({ ...cited, ...optional('translation', translationOf(pack, cited)) })
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
    ...header(context, goals),
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
    unscheduled: planUnscheduled(context),
    fit: planFit(schedule, wordsOf(context.pack)),
    ...timingsField(context),
    wishes: planWishes(context, wished),
    questions: decisions.questions,
    advice: planAdvice(context),
    disagreements: planDisagreements(context),
    coverage: planCoverage(context),
    ...optional('limits', planLimits(context)),
    uncovered: planUncovered(context),
  }
}

/** Its last day is the day of the assessment or review: what is urgent is reckoned from there. */
function stopPlan(context: PlanContext): UncitedPlan {
  const { pack, decisions, schedule, course } = context
  const triage = planTriage(context)
  const startOn = course === undefined ? decisions.asOf : schedule.startOn
  return {
    ...header(context, []),
    startOn,
    // A review may stop a plan before its first day.
    endOn: decisions.asOf > startOn ? decisions.asOf : startOn,
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
    fit: planFit({ wanted: 0, placed: 0, fit: [] }, wordsOf(pack)),
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

function header(context: PlanContext, goals: readonly PlanGoal[]) {
  const { pack, assessment, findings, decisions, schedule, course } = context
  const provenance = planProvenance(context)
  return {
    format: planFormat,
    id: planId(context, provenance.assessmentDigest),
    subject: assessment.id,
    language: languageOf(pack),
    status: statusOf(context),
    notice: pack.manifest.notice,
    asOf: decisions.asOf,
    zone: schedule.zone,
    faults: findings.faults.map((fault) => ({ code: fault.code, message: faultInWords(pack, fault) })),
    provenance,
    ...optional('course', course && courseWithGoals(goals, course, languageOf(pack))),
  } as const
}

/** What a clinician recorded last; else a stop or the end of the course; else it is proposed. */
function statusOf({ decisions, course }: PlanContext): PlanStatus {
  if (course === undefined) return 'proposed'
  if (decisions.triage.state === 'stop') return 'stopped'
  const today = course.transitions.filter(({ on }) => on >= course.reviewedOn)
  return today.at(-1)?.to ?? (decisions.program.course === 'over' ? 'completed' : 'proposed')
}

/** The start and the calendar make themselves felt in where the sessions fell, so the digest is over that. */
function planId({ pack, assessment, schedule, course }: PlanContext, assessmentDigest: string): string {
  const digest = digestOf({
    ...(course === undefined ? {} : { replaces: course.replaces, record: course.record }),
    pack: pack.digest,
    assessment: assessmentDigest,
    startOn: schedule.startOn,
    zone: schedule.zone,
    sessions: schedule.sessions.map(({ id, date, start }) => `${id} ${date} ${start}`),
  })
  return `${assessment.id}.${digest.slice('sha256:'.length, 'sha256:'.length + 12)}`
}

function planProvenance({ pack, assessment, assessed = assessment }: PlanContext): PlanProvenance {
  return {
    pack: { id: pack.manifest.id, version: pack.manifest.version, digest: pack.digest },
    settings: { ...pack.overrides },
    ...optional('operators', operatorVersions(pack)),
    library: { name: 'planwright', version },
    assessmentDigest: digestOf(assessed),
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
  return wordsOf(pack).rulesDisagree(title, values, rules)
}
