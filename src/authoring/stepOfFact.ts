import type { Pack } from '../model/pack.js'

/** Points between two percentages that count as neighbours: counted things rarely come closer. */
const percentStep = 5

/**
 * How far from a border a number still stands next to it. What an instrument measures goes by its grain, also its
 * change; a percentage by five; a quotient by one in a hundred of the border; anything else by the last digit with
 * which the border is written: by 1 for whole points, days and weeks.
 */
export function stepOfFact(pack: Pack, fact: string, border: number): number {
  const definition = pack.facts[fact]
  const obtain = definition?.obtain
  if (obtain?.from === 'first-known') return stepOfFact(pack, obtain.of[0] as string, border)
  if (obtain?.from === 'measure') return stepOfMeasure(pack, obtain.measure)
  if (obtain?.from === 'ratio') return Math.abs(border) / 100
  if (obtain?.from === 'adherence') return percentStep
  if (obtain?.from === 'attendance') return obtain.of === 'percent' ? percentStep : 1
  if (obtain?.from === 'change') {
    return obtain.in === 'percent' ? percentStep : stepOfMeasure(pack, obtain.measure)
  }
  const decimals = String(border).split('.')[1]?.length ?? 0
  return 10 ** -decimals
}

/** The grain of an instrument. */
export function stepOfMeasure(pack: Pack, measure: string): number {
  return pack.measures[measure]?.grain ?? 1
}

/** Of what checkpoints in a row are compared with. */
export function stepOfConsecutive(pack: Pack, measure: string, of: string): number {
  return of.endsWith('percent') ? percentStep : stepOfMeasure(pack, measure)
}
