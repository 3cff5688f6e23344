import { safeParseAssessment } from '../../assessment/safeParseAssessment.js'
import type { Pack } from '../../model/pack.js'
import type { CalendarDate } from '../../model/primitives.js'
import type { Problem } from '../../model/problem.js'
import { deepFreeze } from '../../shared/deepFreeze.js'
import { comparePointers, jsonPointer, pathOfPointer } from '../../shared/jsonPointer.js'
import { optional } from '../../shared/optional.js'
import { type Built, build } from './build.js'
import type { FromFhir, RecordLeft, RecordUsed, Said } from './findings.js'
import { settle } from './settle.js'

export interface Head {
  readonly id?: string
  readonly assessedOn: CalendarDate
}

interface Told {
  readonly said: readonly Said[]
  readonly ignored: readonly RecordLeft[]
  readonly ambiguous: readonly RecordLeft[]
}

/** The assessment from all that was said, and the account of what became of each part of it. */
export function accountOf(pack: Pack, head: Head, told: Told): FromFhir {
  const settled = settle(pack, told.said)
  const refused: RecordLeft[] = []
  let said = settled.said
  let built = build(pack, head, said)
  let parsed = safeParseAssessment(pack, built.assessment)
  // What the pack refuses is taken out, so that one impossible score does not cost all the rest.
  while (!parsed.ok) {
    const faults = faultsOf(built, parsed.problems)
    if (faults.size === 0) break
    for (const [one, problem] of faults) refused.push({ ...one.from, why: problem.message })
    said = said.filter((one) => !faults.has(one))
    built = build(pack, head, said)
    parsed = safeParseAssessment(pack, built.assessment)
  }
  const left = built.left.map(({ said: { from }, why }) => ({ ...from, why }))
  return deepFreeze({
    assessment: built.assessment,
    parsed,
    used: built.to.map(usedOf).sort((a, b) => comparePointers(a.to, b.to)),
    ignored: inOrder([...told.ignored, ...settled.ignored]),
    ambiguous: inOrder([...told.ambiguous, ...settled.ambiguous, ...left, ...refused]),
  })
}

/** What was said at the place of each problem, or inside it, or around it. */
function faultsOf({ to }: Built, problems: readonly Problem[]): Map<Said, Problem> {
  const around = new Map<string, Said[]>()
  const within = new Map<string, Said[]>()
  for (const { said, path } of to) {
    addTo(around, jsonPointer(path), said)
    for (let length = 1; length <= path.length; length++)
      addTo(within, jsonPointer(path.slice(0, length)), said)
  }
  const faults = new Map<Said, Problem>()
  for (const problem of problems) {
    const path = pathOfPointer(problem.pointer)
    const outer = path.flatMap((_, length) => around.get(jsonPointer(path.slice(0, length + 1))) ?? [])
    for (const said of [...(within.get(problem.pointer) ?? []), ...outer])
      if (!faults.has(said)) faults.set(said, problem)
  }
  return faults
}

function addTo(index: Map<string, Said[]>, key: string, said: Said): void {
  const known = index.get(key)
  if (known === undefined) index.set(key, [said])
  else known.push(said)
}

function usedOf({ said: { from, when, note }, path }: Built['to'][number]): RecordUsed {
  return { ...from, to: jsonPointer(path), ...optional('on', when?.date), ...optional('note', note) }
}

function inOrder(list: readonly RecordLeft[]): RecordLeft[] {
  return [...list].sort((a, b) => comparePointers(a.path, b.path))
}
