import type { Evidence } from '../model/evidence.js'
import type { Plan } from '../model/plan.js'
import type { PlanCourse } from '../model/planCourse.js'

type Referring = Omit<Plan, 'rules' | 'facts' | 'sources'>

const itemsOf = (plan: Referring) => [...plan.interventions, ...plan.education, ...plan.exercises]
const dispositionsOf = ({ triage }: Referring) => [...triage.dispositions, ...triage.possible]

/** Every rule that a plan names anywhere, as often as it does. */
export function rulesNamedIn(plan: Referring): string[] {
  const { triage, program } = plan
  const named: string[] = []
  const add = (carriers: readonly { readonly rules: readonly string[] }[]): void => {
    for (const { rules } of carriers) named.push(...rules)
  }
  add(triage.dispositions)
  add(triage.possible)
  if (program) add([program, ...program.alternatives])
  for (const item of itemsOf(plan)) {
    add([item])
    add(item.doseChanges)
    for (const { rule } of item.checks) named.push(rule)
  }
  const { pathways, team, goals, reviews, held, setAside, questions, advice } = plan
  for (const carriers of [pathways, team, goals, reviews, held, setAside, questions, advice]) add(carriers)
  if (plan.course) named.push(...rulesOfCourse(plan.course))
  return named
}

/** Every fact that a plan names as missing, asked or open. */
export function factsNamedIn(plan: Referring): string[] {
  return [
    ...plan.triage.openGates,
    ...dispositionsOf(plan).flatMap(({ missing }) => missing),
    ...plan.pathways.flatMap(({ missing }) => missing),
    ...plan.held.flatMap(({ missing }) => missing),
    ...plan.questions.map(({ fact }) => fact),
    ...plan.coverage.flatMap(({ missing }) => missing),
    ...(plan.course ? factsOfCourse(plan.course) : []),
  ]
}

function rulesOfCourse({ decisions, steps, overrides, history }: PlanCourse): string[] {
  return [
    ...decisions.flatMap(({ rules, fired, possible }) => [
      ...rules,
      ...[...fired, ...possible].map(({ rule }) => rule),
    ]),
    ...steps.flatMap(({ rules }) => rules),
    ...overrides.flatMap(({ against }) => against),
    ...[...history.reviews, ...history.goals].flatMap(({ rules }) => rules),
  ]
}

function factsOfCourse({ decisions, exit }: PlanCourse): string[] {
  return [
    ...decisions.flatMap(({ missing }) => missing),
    ...(exit?.criteria ?? []).flatMap(({ missing }) => missing),
  ]
}

/** What the parts of a plan rest on, besides its rules. */
export function evidenceIn(plan: Referring): Evidence[] {
  return [
    ...plan.conditions.flatMap(evidenceOfCondition),
    ...(plan.program ? [plan.program.evidence] : []),
    ...(plan.program?.meetings ?? []).map(({ evidence }) => evidence),
    ...plan.pathways.map(({ evidence }) => evidence),
    ...itemsOf(plan).flatMap(({ evidence, doseEvidence }) =>
      doseEvidence === undefined ? [evidence] : [evidence, doseEvidence],
    ),
    ...[...plan.goals, ...(plan.course?.history.goals ?? [])].flatMap(
      ({ target, importantChange, measurementError, behind, ladder, readiness }) =>
        [target, importantChange, measurementError, behind, ladder, readiness].flatMap(
          (part) => part?.evidence ?? [],
        ),
    ),
    ...(plan.timings ?? []).map(({ evidence }) => evidence),
    ...plan.coverage.map(({ evidence }) => evidence),
    ...plan.disagreements.map(({ evidence }) => evidence),
  ]
}

/** The sources that a plan names as holding a position: directions of guidelines and sides of a disagreement. */
export function sourcesNamedIn(plan: Referring): string[] {
  return [
    ...plan.interventions.flatMap(({ directions }) => directions.map(({ source }) => source)),
    ...plan.disagreements.flatMap(({ positions }) => positions.map(({ source }) => source)),
  ]
}

function evidenceOfCondition(condition: Referring['conditions'][number]): Evidence[] {
  const { direction, course, firstLine, avoid, precautions, escalate } = condition
  const said = [direction, course, ...firstLine, ...avoid, ...precautions, ...escalate]
  return [condition.evidence, ...said.flatMap((part) => part?.evidence ?? [])]
}
