import type { CalendarDate } from '../../model/primitives.js'
import type { Said } from './findings.js'

/** Pain has one day for all of it, so only what was said on the last day counts. */
export function painDay(
  all: readonly Said[],
  asOf: CalendarDate,
): {
  readonly said: readonly Said[]
  readonly on?: CalendarDate
  readonly left: readonly { readonly said: Said; readonly why: string }[]
} {
  const dayOf = ({ when }: Said): CalendarDate => when?.date ?? asOf
  const pain = all.filter(({ place }) => 'path' in place && place.path.startsWith('pain.'))
  const last = pain.map(dayOf).reduce((latest, day) => (day > latest ? day : latest), '')
  const older = new Set(pain.filter((one) => dayOf(one) < last))
  const why = `pain was asked about again on ${last}`
  return {
    said: all.filter((one) => !older.has(one)),
    ...(last !== '' && last !== asOf ? { on: last } : {}),
    left: [...older].map((said) => ({ said, why })),
  }
}
