import type { Plan } from '../model/plan.js'
import type { PlanChangeKind } from '../model/revision.js'
import { describeChange } from '../revision/describeChange.js'
import { patchBetween } from '../revision/patchBetween.js'
import { compareText } from '../shared/compareText.js'

/** One thing that differs between the plans that two packs make for one person. */
export interface ImpactChange {
  readonly kind: PlanChangeKind
  /** `<kind>/<id>` of an item, `goal/<id>`, `program`, `triage` … */
  readonly subject: string
  readonly title: string
  /** The rules that speak of it in one plan only. */
  readonly cameWith: readonly string[]
  readonly wentWith: readonly string[]
}

/** What somebody should look at before anything else. */
export interface SafetyConcern {
  readonly code: 'gains-contraindicated' | 'gains-held' | 'loses-safety'
  readonly subject: string
  readonly says: string
}

/** What another pack does to one person's plan. */
export interface PlanImpact {
  readonly changes: readonly ImpactChange[]
  readonly concerns: readonly SafetyConcern[]
}

/**
 * Compares the plans that two packs make from one assessment. What only the plan's record needs is no change.
 *
 * @example planImpact(plan, plan).concerns // []
 */
export function planImpact(before: Plan, after: Plan): PlanImpact {
  const subjects = new Set(patchBetween({ ...before }, { ...after }).map(({ subject }) => subject))
  const changes = [...subjects]
    .sort(compareText)
    .map((subject): ImpactChange => {
      const { kind, title } = describeChange({ before, after }, subject)
      const [was, is] = [rulesOf(before, subject), rulesOf(after, subject)]
      return { kind, subject, title, cameWith: without(is, was), wentWith: without(was, is) }
    })
    .filter(({ kind }) => kind !== 'record')
  return { changes, concerns: [...gained(before, changes), ...lost(before, after)] }
}

const without = (some: ReadonlySet<string>, others: ReadonlySet<string>): string[] =>
  [...some].filter((rule) => !others.has(rule)).sort(compareText)

interface Entry {
  readonly id?: string
  readonly kind?: string
  readonly role?: string
  readonly rules?: readonly string[]
}

/** The rules that a plan names for a subject, whether it is in, held or set aside. */
function rulesOf(plan: Plan, subject: string): ReadonlySet<string> {
  const [family = '', ...rest] = subject.split('/')
  const id = rest.join('/')
  const out = [...plan.held, ...plan.setAside].filter((item) => item.kind === family)
  const { dispositions, possible } = plan.triage
  const program = plan.program ? [plan.program] : []
  const ofFamily: Readonly<Record<string, readonly Entry[]>> = {
    intervention: [...plan.interventions, ...out],
    exercise: [...plan.exercises, ...out],
    education: [...plan.education, ...out],
    role: plan.team,
    goal: plan.goals as readonly Entry[],
    review: plan.reviews as readonly Entry[],
    advice: plan.advice,
    pathway: plan.pathways as readonly Entry[],
    condition: plan.conditions as readonly Entry[],
    question: plan.questions.map(({ fact, rules }) => ({ id: fact, rules })),
    triage: [...dispositions, ...possible],
    program,
  }
  const isMeant = (entry: Entry): boolean => id === '' || (family === 'role' ? entry.role : entry.id) === id
  return new Set((ofFamily[family] ?? []).filter(isMeant).flatMap(({ rules = [] }) => rules))
}

/** Items given now, that the rules before kept from this person. */
function gained(before: Plan, changes: readonly ImpactChange[]): SafetyConcern[] {
  return changes
    .filter(({ kind }) => kind === 'added')
    .flatMap(({ subject, title }): SafetyConcern[] => {
      const isIt = (item: Entry): boolean => `${item.kind}/${item.id}` === subject
      const aside = before.setAside.find((item) => item.reasonCode === 'contraindicated' && isIt(item))
      if (aside) return [{ code: 'gains-contraindicated', subject, says: `${title}: ${aside.reason}` }]
      const held = before.held.find(isIt)
      return held ? [{ code: 'gains-held', subject, says: `${title}: ${held.reason}` }] : []
    })
}

const states = ['clear', 'provisional', 'hold', 'stop'] as const

/** Triage that became milder, and what is no longer said, done or asked for the person's safety. */
function lost(before: Plan, after: Plan): SafetyConcern[] {
  const loses = (subject: string, says: string): SafetyConcern => ({ code: 'loses-safety', subject, says })
  const [was, is] = [before.triage, after.triage]
  const milder =
    states.indexOf(is.state) < states.indexOf(was.state)
      ? [loses('triage', `The safety screen comes to ${is.state} instead of ${was.state}`)]
      : []
  const called = [...is.dispositions, ...is.possible]
  const dispositions = [...was.dispositions, ...was.possible].flatMap((one) => {
    const same = called.filter(({ id, to }) => id === one.id && to.role === one.to.role)
    if (same.length === 0) return [loses(`disposition/${one.id}`, `${one.title} is gone`)]
    const soonest = Math.min(...same.map(({ withinHours = Number.POSITIVE_INFINITY }) => withinHours))
    const isLater = soonest > (one.withinHours ?? Number.POSITIVE_INFINITY)
    return isLater ? [loses(`disposition/${one.id}`, `${one.title} may come later`)] : []
  })
  const advice = before.advice
    .filter(({ id, kind }) => kind === 'safety-net' && !after.advice.some((one) => one.id === id))
    .map(({ id, title }) => loses(`advice/${id}`, `The advice "${title}" is gone`))
  const gates = was.openGates
    .filter((gate) => !is.openGates.includes(gate))
    .map((gate) => loses(`question/${gate}`, `The safety question \`${gate}\` is no longer asked`))
  const referrals = before.pathways
    .filter(({ id, kind }) => kind === 'referral' && !after.pathways.some((one) => one.id === id))
    .map(({ id, title }) => loses(`pathway/${id}`, `The referral "${title}" is gone`))
  return [...milder, ...dispositions, ...referrals, ...advice, ...gates]
}
