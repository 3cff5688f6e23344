import { match } from 'ts-pattern'
import { addDays, addMonths } from '../calendar/calendarDay.js'
import type { FactDefinition, Facts, FactValue } from '../model/fact.js'
import type { Pack } from '../model/pack.js'
import type { CalendarDate } from '../model/primitives.js'
import type { Answer } from './answer.js'
import { isAnswerable } from './answerFact.js'
import { takesMap } from './answerPath.js'
import { codesOfFact } from './conceptsOfFact.js'
import { factUses } from './factUses.js'
import { rangeOfFact } from './rangeOfFact.js'

/** So many answers are tried of one fact at most. */
export const mostAnswers = 24

/**
 * Answers to a fact that could make a difference and are not what is known already: both booleans, every code of
 * its value set, numbers at and one grain beside each threshold that the pack compares it with, and sets with
 * one code more or less. Bounded by `mostAnswers`, in an order that depends on nothing but the pack.
 */
export function possibleAnswers(pack: Pack, facts: Facts, fact: string): readonly Answer[] {
  const definition = Object.hasOwn(pack.facts, fact) ? pack.facts[fact] : undefined
  if (definition === undefined || !isAnswerable(definition)) return []
  const known = facts.values[fact] ?? { type: 'unknown' as const }
  return match(definition.type)
    .with('boolean', () => [true, false] as readonly Answer[])
    .with('code', () => codesOfFact(pack, definition))
    .with('number', () => numbersFor(pack, definition))
    .with('date', () => datesFor(pack, fact, facts.asOf))
    .with('codes', () => setsFor(pack, definition, known))
    .exhaustive()
    .filter((answer) => !isKnownAs(known, answer))
    .slice(0, mostAnswers)
}

function isKnownAs(known: FactValue, answer: Answer): boolean {
  if (known.type === 'number') return known.min === answer && known.max === answer
  if (known.type === 'date') return known.earliest === answer && known.latest === answer
  return (known.type === 'boolean' || known.type === 'code') && known.value === answer
}

function numbersFor(pack: Pack, definition: FactDefinition): readonly number[] {
  const { min, max, grain } = rangeOfFact(pack, definition)
  const { thresholds = [] } = factUses(pack).get(definition.id) ?? {}
  const ends = [min, max].filter((end) => end !== undefined)
  const middle = ends.length === 2 ? [rounded((ends[0] as number) + (ends[1] as number)) / 2] : [0, 1]
  const around = thresholds.flatMap((value) => [value, rounded(value - grain), rounded(value + grain)])
  const onGrain = middle.map((value) => rounded(Math.round(value / grain) * grain))
  const inRange = [...around, ...ends, ...onGrain].filter(
    (value) => value >= (min ?? value) && value <= (max ?? value),
  )
  return [...new Set(inRange)]
}

/** Takes away what binary fractions add. */
function rounded(value: number): number {
  return Math.round(value * 1e6) / 1e6
}

/** Days on which something that is reckoned from the date would change, and their neighbours. */
function datesFor(pack: Pack, fact: string, asOf: CalendarDate): readonly CalendarDate[] {
  const dates = Object.values(pack.facts).flatMap(({ id, obtain }) => {
    if (obtain.from !== 'elapsed' || obtain.since !== fact) return []
    const { unit } = obtain
    const { thresholds = [] } = factUses(pack).get(id) ?? {}
    return thresholds.map((count) =>
      match(unit)
        .with('days', () => addDays(asOf, -count))
        .with('weeks', () => addDays(asOf, -7 * count))
        .with('months', () => addMonths(asOf, -count))
        .with('years', () => addMonths(asOf, -12 * count))
        .exhaustive(),
    )
  })
  const around = dates.flatMap((date) => [date, addDays(date, 1), addDays(date, -1)])
  return [...new Set([...around, asOf])].filter((date) => date <= asOf)
}

/** Nobody can try all sets: those with one code more or less are tried, of the codes that the pack asks for. */
function setsFor(pack: Pack, definition: FactDefinition, known: FactValue): readonly Answer[] {
  const all = codesOfFact(pack, definition)
  const used = factUses(pack).get(definition.id)?.codes ?? []
  const codes = all.filter((code) => used.length === 0 || used.includes(code))
  if (known.type !== 'codes') return [[], ...codes.map((code) => [code])]
  const { included, excluded, complete } = known
  const more = codes.filter((code) => !included.includes(code) && !excluded.includes(code))
  if (complete) {
    const fewer = included.filter((code) => codes.includes(code))
    return [
      ...more.map((code) => [...included, code]),
      ...fewer.map((code) => included.filter((one) => one !== code)),
    ]
  }
  const path = 'path' in definition.obtain ? definition.obtain.path : ''
  if (!takesMap(path)) return [included]
  const map = Object.fromEntries([
    ...included.map((code) => [code, true]),
    ...excluded.map((code) => [code, false]),
  ]) as Readonly<Record<string, boolean>>
  return [
    included,
    ...more.flatMap((code) => [
      { ...map, [code]: true },
      { ...map, [code]: false },
    ]),
  ]
}
