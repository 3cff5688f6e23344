import type { CareDecisions, FiredDisposition, ItemDecision } from '../model/careDecisions.js'
import type { Expectation } from '../model/caseFile.js'
import type { wantedCareFields } from '../model/wantedCare.js'
import type { CaseFailure } from './caseReport.js'

/** What a case may expect of care before anything has a day. */
export type CareKey = keyof typeof wantedCareFields

export type Worth = string | number | boolean

/** One thing that can be said of care: `['doses', 'exercise/walk', 'minutes']` is 10. */
export interface Statement {
  /** The place in an expectation. */
  readonly path: readonly string[]
  /** What stands there, or, where a list stands there, one of the list. */
  readonly worth: Worth
}

/**
 * All that a case could expect of care: why items are in or out, their cautions and doses, dispositions, team, measures
 * and reviews.
 *
 * @example careStatements(decisions).filter(({ path: [key] }) => key === 'team') // [{ path: ['team', 'physio'], worth: 'lead' }]
 */
export function careStatements(decisions: CareDecisions): readonly Statement[] {
  const { items, triage, team, monitors, reviews } = decisions
  return [
    ...triage.fired.flatMap(ofDisposition),
    ...items.flatMap(ofItem),
    ...team.map(({ role, as }) => said(as, 'team', role)),
    ...monitors.map(({ measure, everyWeeks }) => said(everyWeeks, 'monitors', measure)),
    ...reviews.flatMap(({ review, week, within }) =>
      fieldsSaid(within ?? { week }, (field) => ['reviews', review, field]),
    ),
  ]
}

function said(worth: Worth, ...path: readonly string[]): Statement {
  return { path, worth }
}

function fieldsSaid(fields: object, pathOf: (field: string) => readonly string[]): readonly Statement[] {
  return Object.entries(fields).map(([field, worth]) => ({ path: pathOf(field), worth: worth as Worth }))
}

function ofDisposition({ disposition, to, withinHours, instruction, allowed }: FiredDisposition) {
  const given = Object.entries({ to, withinHours, instruction, allowed }).filter(
    ([, worth]) => worth !== undefined,
  )
  return fieldsSaid(Object.fromEntries(given), (field) => ['dispositions', disposition, field])
}

/** Of an item that is set aside too: a clinician who takes it in gets it with its cautions, in that dose. */
function ofItem(item: ItemDecision): readonly Statement[] {
  const { kind, id, reason, checks, sessionDose, exerciseDose, phaseDoses = [] } = item
  const key = `${kind}/${id}`
  return [
    said(reason, 'reasons', key),
    ...checks.map(({ rule }) => said(rule, 'cautions', key)),
    ...fieldsSaid(sessionDose ?? exerciseDose ?? {}, (quantity) => ['doses', key, quantity]),
    ...phaseDoses.flatMap(({ phase, sessionDose: dose }) =>
      fieldsSaid(dose, (quantity) => ['doses', key, 'phases', phase, quantity]),
    ),
  ]
}

const careKeys: Readonly<Record<CareKey, true>> = {
  reasons: true,
  cautions: true,
  doses: true,
  dispositions: true,
  team: true,
  monitors: true,
  reviews: true,
}

/** The keys of an expectation that are about care before anything has a day. */
export const keysOfCare = Object.keys(careKeys) as readonly CareKey[]

/** What a case expects of care, one by one; `none` expects that nothing stands there. */
export function statementsWanted(expectation: Expectation): readonly Statement[] {
  return keysOfCare.flatMap((key) => leavesOf(expectation[key], [key]))
}

function leavesOf(value: unknown, path: readonly string[]): readonly Statement[] {
  if (value === undefined) return []
  if (Array.isArray(value)) return value.map((worth) => ({ path, worth }))
  if (typeof value !== 'object' || value === null) return [{ path, worth: value as Worth }]
  return Object.entries(value).flatMap(([name, part]) => leavesOf(part, [...path, name]))
}

/** Compares what a case expects of care with what was decided. */
export function careFailures(expectation: Expectation, decisions: CareDecisions): CaseFailure[] {
  const wanted = statementsWanted(expectation)
  if (wanted.length === 0) return []
  const found = careStatements(decisions)
  return wanted.flatMap(({ path, worth }): CaseFailure[] => {
    const here = found.filter((one) => path.every((name, at) => one.path[at] === name))
    const holds = worth === 'none' ? here.length === 0 : here.some((one) => one.worth === worth)
    if (holds) return []
    const actual = [...new Set(here.map(textOf(path.length)))].join(', ') || 'none'
    return [{ expectation: path.join(' '), expected: String(worth), actual }]
  })
}

/** With its name where it is more than was asked for. */
function textOf(depth: number): (statement: Statement) => string {
  return ({ path, worth }) => [...path.slice(depth), String(worth)].join(' ')
}
