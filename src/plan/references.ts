import type { Evidence } from '../model/evidence.js'
import type { Plan } from '../model/plan.js'

type Referring = Omit<Plan, 'rules' | 'facts' | 'sources'>

const itemsOf = (plan: Referring) => [...plan.interventions, ...plan.education, ...plan.exercises]
const dispositionsOf = ({ triage }: Referring) => [...triage.dispositions, ...triage.possible]

/** Every rule that a plan names anywhere, as often as it does. */
export function rulesNamedIn(plan: Referring): string[] {
  const carriers: readonly { readonly rules: readonly string[] }[] = [
    ...dispositionsOf(plan),
    ...(plan.program ? [plan.program, ...plan.program.alternatives] : []),
    ...plan.team,
    ...itemsOf(plan),
    ...itemsOf(plan).flatMap(({ doseChanges }) => doseChanges),
    ...plan.goals,
    ...plan.reviews,
    ...plan.held,
    ...plan.setAside,
    ...plan.questions,
    ...plan.advice,
  ]
  const checks = itemsOf(plan).flatMap((item) => item.checks.map(({ rule }) => rule))
  return [...carriers.flatMap(({ rules }) => rules), ...checks]
}

/** Every fact that a plan names as missing, asked or open. */
export function factsNamedIn(plan: Referring): string[] {
  return [
    ...plan.triage.openGates,
    ...dispositionsOf(plan).flatMap(({ missing }) => missing),
    ...plan.held.flatMap(({ missing }) => missing),
    ...plan.questions.map(({ fact }) => fact),
  ]
}

/** What the parts of a plan rest on, besides its rules. */
export function evidenceIn(plan: Referring): Evidence[] {
  return [
    ...(plan.program ? [plan.program.evidence] : []),
    ...itemsOf(plan).flatMap(({ evidence, doseEvidence }) =>
      doseEvidence === undefined ? [evidence] : [evidence, doseEvidence],
    ),
    ...plan.goals.flatMap(({ target }) => (target === undefined ? [] : [target.evidence])),
  ]
}
