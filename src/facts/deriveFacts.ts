import { settingFact } from '../logic/conditionContext.js'
import { factIds, numberFacts, slotOfFact } from '../logic/factSlots.js'
import { settingValue } from '../logic/settingValue.js'
import { unknownFact } from '../logic/unknownFact.js'
import type { Assessment } from '../model/assessment.js'
import type { Facts, FactValue } from '../model/fact.js'
import type { Pack } from '../model/pack.js'
import type { CalendarDate } from '../model/primitives.js'
import type { Progress } from '../model/progress.js'
import { deepFreeze } from '../shared/deepFreeze.js'
import { oncePer } from '../shared/oncePer.js'
import { assessmentAtReview } from './assessmentAtReview.js'
import { compileDerivations, type Derivation } from './compileDerivations.js'
import type { RunningCourse } from './derivationInput.js'

/** What a pack's facts are derived by, made ready once. */
interface Compiled {
  /** By number: the settings, and nothing known of any other fact. */
  readonly slots: readonly FactValue[]
  readonly derivations: readonly (Derivation & { readonly slot: number; readonly isFixed: boolean })[]
}

/**
 * What is known of every fact that a pack declares, and of its settings as `settings.<id>`, on one day: that of
 * the assessment, or, with the progress since, that of the review. All time is reckoned from that day; what was
 * recorded after it is not known yet. What is left open is unknown, or known in part: bounds for numbers and
 * dates, known-in and known-out codes for sets. At a review, answers to gates have expired.
 * Facts that rules set are unknown here; `evaluateRules` sets them. With `began`, the facts of the day on which the
 * running program began, those that are fixed in a program are worth what they were on that day. `course` is what runs
 * when a review begins.
 *
 * @example deriveFacts(pack, assessment).values['pain.current'] // { type: 'number', min: 6, max: 6 }
 */
export function deriveFacts(
  pack: Pack,
  assessment: Assessment,
  progress?: Progress,
  asOf: CalendarDate = progress?.reviewedOn ?? assessment.assessedOn,
  began?: Facts,
  course?: RunningCourse,
): Facts {
  const { slots, derivations } = compile(pack)
  const facts = factIds(pack)
  const numbered = slots.slice()
  const values: Record<string, FactValue> = {}
  // Each has its place before it has its value, so that nothing has to be sorted afterwards.
  for (let slot = 0; slot < facts.length; slot += 1) values[facts[slot] as string] = slots[slot] as FactValue
  const current =
    progress === undefined ? assessment : assessmentAtReview(pack, assessment, progress, course?.screenStands)
  const input = { pack, assessment: current, asOf, values, progress, course }
  for (const { fact, slot, isFixed, derive } of derivations) {
    const value = (isFixed && began?.values[fact]) || derive(input)
    numbered[slot] = value
    values[fact] = value
  }
  return numberFacts(pack, deepFreeze({ asOf, values }), numbered)
}

const compile = oncePer((pack: Pack): Compiled => {
  const slotOf = slotOfFact(pack)
  const settings = new Map(
    Object.keys(pack.settings).map((id) => [settingFact(id), deepFreeze(settingAsFact(pack, id))]),
  )
  return {
    slots: factIds(pack).map((fact) => settings.get(fact) ?? unknownFact),
    derivations: compileDerivations(pack).map((derivation) => {
      const { fact } = derivation
      const isFixed = pack.facts[fact]?.fixedInProgram === true
      return { ...derivation, slot: slotOf(fact), isFixed }
    }),
  }
})

function settingAsFact(pack: Pack, id: string): FactValue {
  const value = settingValue(pack, id) ?? 0
  return { type: 'number', min: value, max: value }
}
