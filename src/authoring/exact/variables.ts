import { match, P } from 'ts-pattern'
import { addDays, addMonths } from '../../calendar/calendarDay.js'
import { codesOfFact } from '../../explain/conceptsOfFact.js'
import { unknownFact } from '../../logic/unknownFact.js'
import type { FactDefinition, FactValue } from '../../model/fact.js'
import type { Pack } from '../../model/pack.js'
import type { CalendarDate } from '../../model/primitives.js'
import { stepOfFact } from '../stepOfFact.js'
import type { Demand, Unit } from './demands.js'

/** Something that a search chooses: a fact, or whether one code is in a set. */
export interface Variable {
  readonly fact: string
  /** For one code of a set. */
  readonly code?: string
  /** Between any two neighbours nothing changes for the conditions, so these stand for all values. */
  readonly values: readonly FactValue[]
}

const derived = ['bands', 'member', 'count', 'ratio', 'elapsed', 'first-known', 'rules', 'dispositions']

/** Whether a fact follows from others, so that nobody chooses it. */
export function isDerived({ obtain }: FactDefinition): boolean {
  return derived.includes(obtain.from)
}

/**
 * What may be chosen so that conditions come out one way or another, by fact. `unknown`: when to try that something is
 * not known, which for conditions that do not ask whether it is known can make nothing true or false.
 */
export function variablesOf(
  pack: Pack,
  demands: ReadonlyMap<string, Demand>,
  asOf: CalendarDate,
  unknown: 'first' | 'last' | 'never',
): ReadonlyMap<string, readonly Variable[]> {
  const variables = new Map<string, readonly Variable[]>()
  for (const [fact, demand] of demands) {
    const definition = pack.facts[fact]
    if (definition === undefined || isDerived(definition)) continue
    const isTried = unknown !== 'never' || demand.known
    const choices = choicesOf(pack, definition, demand, asOf)
    variables.set(fact, isTried ? choices.map((one) => orUnknown(one, unknown === 'first')) : choices)
  }
  return variables
}

const orUnknown = (variable: Variable, isFirst: boolean): Variable => ({
  ...variable,
  values: isFirst ? [unknownFact, ...variable.values] : [...variable.values, unknownFact],
})

function choicesOf(
  pack: Pack,
  definition: FactDefinition,
  demand: Demand,
  asOf: CalendarDate,
): readonly Variable[] {
  const { id: fact } = definition
  const one = (values: readonly FactValue[]): readonly Variable[] => [{ fact, values }]
  return match(definition.type)
    .with('boolean', () => one([true, false].map((value) => ({ type: 'boolean', value }))))
    .with('code', () => one(codesFor(pack, definition, demand).map((value) => ({ type: 'code', value }))))
    .with('number', () =>
      one(numbersFor(pack, definition, demand).map((value) => ({ type: 'number', min: value, max: value }))),
    )
    .with('date', () =>
      one(datesFor(demand, asOf).map((day) => ({ type: 'date', earliest: day, latest: day }))),
    )
    .with('codes', () =>
      codesFor(pack, definition, demand).map((code) => ({
        fact,
        code,
        values: [false, true].map((value): FactValue => ({ type: 'boolean', value })),
      })),
    )
    .exhaustive()
}

/** The codes that are asked about, and one that is not, which stands for all others. */
function codesFor(pack: Pack, definition: FactDefinition, { texts }: Demand): readonly string[] {
  const other = codesOfFact(pack, definition).find((code) => !texts.has(code))
  return [...texts, ...(other === undefined ? [] : [other])]
}

/** Each number that it is compared with, its neighbours, and the ends of its range. */
function numbersFor(pack: Pack, definition: FactDefinition, { numbers }: Demand): readonly number[] {
  const { min, max } = rangeOf(pack, definition)
  const around = [...numbers].flatMap((number) => {
    const step = stepOfFact(pack, definition.id, number)
    return [number, number - step, number + step].map((one) => Math.round(one * 1e6) / 1e6)
  })
  const ends = [min, max].filter((end) => end !== undefined)
  const all = [...around, ...between(pack, definition, [...numbers]), ...ends].filter(
    (one) => one >= (min ?? one) && one <= (max ?? one),
  )
  return all.length === 0 ? [0] : [...new Set(all)].sort((left, right) => left - right)
}

/** What lies between two neighbours, where a number need not fall on a grain. */
function between(pack: Pack, { obtain }: FactDefinition, numbers: readonly number[]): readonly number[] {
  if (obtain.from === 'measure' && pack.measures[obtain.measure]?.grain !== undefined) return []
  const sorted = [...numbers].sort((left, right) => left - right)
  return sorted.slice(1).map((number, index) => (number + (sorted[index] as number)) / 2)
}

function rangeOf(pack: Pack, { min, max, obtain }: FactDefinition): { min?: number; max?: number } {
  const measure = obtain.from === 'measure' ? pack.measures[obtain.measure] : undefined
  const part =
    obtain.from === 'measure' ? measure?.parts?.find(({ code }) => code === obtain.part) : undefined
  // Ages and counts start at none, whether or not the fact says so.
  const least = match(obtain.from)
    .with(P.union('age', 'events', 'sessions-done', 'attendance', 'adherence', 'consecutive'), () => 0)
    .otherwise(() => undefined)
  const lowest = part?.min ?? measure?.min ?? min ?? least
  const highest = part?.max ?? measure?.max ?? max
  return { ...(lowest !== undefined && { min: lowest }), ...(highest !== undefined && { max: highest }) }
}

/** Days on which a span of time since then is full, and their neighbours; nothing lies after the day itself. */
function datesFor({ spans, texts }: Demand, asOf: CalendarDate): readonly CalendarDate[] {
  const full = [...spans].map((span) => {
    const [count = '0', unit = 'days'] = span.split(' ')
    return match(unit as Unit)
      .with('days', () => addDays(asOf, -Number(count)))
      .with('weeks', () => addDays(asOf, -7 * Number(count)))
      .with('months', () => addMonths(asOf, -Number(count)))
      .with('years', () => addMonths(asOf, -12 * Number(count)))
      .exhaustive()
  })
  const around = [...full, ...texts].flatMap((day) => [day, addDays(day, 1), addDays(day, -1)])
  return [...new Set([...around, asOf])].filter((day) => day <= asOf)
}
