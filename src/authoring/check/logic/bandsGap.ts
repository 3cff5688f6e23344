import type { Band, FactDefinition } from '../../../model/fact.js'
import type { Check, CheckInput } from '../check.js'
import type { Finding } from '../finding.js'
import { placeOf } from '../placesOf.js'

const id = 'bands-gap'

/** Numbers that a fact may take and no band holds. Overlapping bands are refused when a pack is loaded. */
export const bandsGap: Check = {
  id,
  severity: 'warning',
  title: 'A number that no band holds',
  finds: 'all',
  find: ({ pack, files }) =>
    Object.values(pack.facts).flatMap((fact) =>
      fact.obtain.from === 'bands' ? gapsOf(fact.obtain.bands, pack.facts[fact.obtain.of], fact, files) : [],
    ),
}

interface Gap {
  readonly index: number
  readonly value: number
  readonly between: string
}

function gapsOf(
  bands: readonly Band[],
  source: FactDefinition | undefined,
  { id: fact }: FactDefinition,
  files: CheckInput['files'],
): readonly Finding[] {
  return findGaps(bands, source).map(
    ({ index, value, between }): Finding => ({
      check: id,
      severity: 'warning',
      ...placeOf(files, `facts/${fact}`, 'obtain', 'bands', index),
      message: `no band of \`${fact}\` holds ${between}: whoever lies there has none`,
      help: 'Let the bands meet: one begins `from` where the one before ends `below`.',
      ...(source === undefined ? {} : { witness: { facts: { [source.id]: value } } }),
    }),
  )
}

/** Between neighbours, and between the ends of the bands and of the range of the number. */
function findGaps(bands: readonly Band[], source: FactDefinition | undefined): readonly Gap[] {
  const number = (end: Band['from']): number | undefined => (typeof end === 'number' ? end : undefined)
  const first = number(bands[0]?.from)
  const last = number(bands.at(-1)?.below)
  const { min, max } = source ?? {}
  return [
    ...(first !== undefined && min !== undefined && min < first
      ? [{ index: 0, value: min, between: `\`${min}\` to below \`${first}\`` }]
      : []),
    ...bands.slice(1).flatMap((band, index): Gap[] => {
      const [end, start] = [number(bands[index]?.below), number(band.from)]
      if (end === undefined || start === undefined || end >= start) return []
      return [{ index: index + 1, value: end, between: `\`${end}\` to below \`${start}\`` }]
    }),
    ...(last !== undefined && max !== undefined && max >= last
      ? [{ index: bands.length - 1, value: max, between: `\`${last}\` to \`${max}\`` }]
      : []),
  ]
}
