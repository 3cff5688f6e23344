import { assessmentCodeBindings } from '../../model/assessment.js'
import type { Pack } from '../../model/pack.js'
import type { RecordLeft, Said } from './findings.js'
import { compareMoments } from './moment.js'
import { keyOfPlace, type Place } from './place.js'

export interface Settled {
  readonly said: readonly Said[]
  readonly ignored: readonly RecordLeft[]
  readonly ambiguous: readonly RecordLeft[]
}

/** Of all that was said of one place, what was said last; nothing where the last day says two things. */
export function settle(pack: Pack, all: readonly Said[]): Settled {
  const groups = new Map<string, Said[]>()
  for (const one of all) {
    const key = keyOfPlace(one.place)
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [one])
    else group.push(one)
  }
  const settled = [...groups.values()].map(settleOne)
  const { said, ignored, ambiguous } = withSets(
    pack,
    settled.flatMap((one) => one.said),
  )
  return {
    said,
    ignored: [...settled.flatMap((one) => one.ignored), ...ignored],
    ambiguous: [...settled.flatMap((one) => one.ambiguous), ...ambiguous],
  }
}

function settleOne(group: readonly Said[]): Settled {
  const [newest] = [...group].sort((a, b) => compareMoments(b.when, a.when))
  if (newest === undefined) return { said: [], ignored: [], ambiguous: [] }
  const last = group.filter(({ when }) => compareMoments(when, newest.when) === 0)
  const older = group.filter(({ when }) => compareMoments(when, newest.when) !== 0)
  const ignored = older.map((one) => left(one, `${called(newest)} is newer`))
  const values = new Set(last.map(({ value }) => JSON.stringify(value)))
  if (values.size > 1) {
    const told = last.map((one) => `${called(one)} says ${one.from.value ?? JSON.stringify(one.value)}`)
    const why = `the record contradicts itself: ${told.slice(0, 4).join('; ')}`
    return { said: [], ignored, ambiguous: last.map((one) => left(one, why)) }
  }
  const [first, ...same] = last as [Said, ...Said[]]
  const again = same.map((one) => left(one, `${called(first)} says the same`))
  return { said: [first], ignored: [...ignored, ...again], ambiguous: [] }
}

function left({ from }: Said, why: string): RecordLeft {
  return { ...from, why }
}

const called = ({ from: { resource, path } }: Said): string => `${resource} at ${path}`

/** What is said of single codes beside a whole set: a code on which they disagree is neither in it nor out of it. */
function withSets(pack: Pack, said: readonly Said[]): Settled {
  const ignored: RecordLeft[] = []
  const ambiguous: RecordLeft[] = []
  const sets = said.filter(({ place }) => place.kind === 'set')
  const inSet = (one: Said): Said | undefined =>
    one.place.kind === 'member' ? sets.find(({ place }) => pathOf(place) === pathOf(one.place)) : undefined
  const opposed = new Map<Said, Set<string>>()
  for (const one of said) {
    const set = inSet(one)
    if (set === undefined || one.place.kind !== 'member') continue
    const { code } = one.place
    const agrees = (set.value as readonly unknown[]).includes(code) === one.value
    if (agrees) ignored.push(left(one, `${called(set)} says the same`))
    else {
      ambiguous.push(left(one, `the record contradicts itself: ${called(set)} says the opposite`))
      opposed.set(set, (opposed.get(set) ?? new Set()).add(code))
    }
  }
  const kept = said
    .filter((one) => inSet(one) === undefined)
    .map((one) => {
      const codes = opposed.get(one)
      return codes === undefined ? one : { ...one, value: mapWithout(pack, one, codes) }
    })
  return { said: kept, ignored, ambiguous }
}

function pathOf(place: Place): string {
  return 'path' in place ? place.path : ''
}

function mapWithout(pack: Pack, { place, value }: Said, codes: ReadonlySet<string>): Record<string, boolean> {
  const bindings = assessmentCodeBindings as Readonly<
    Record<string, { readonly valueSet?: string } | undefined>
  >
  const { valueSet = '' } = bindings[pathOf(place)] ?? {}
  const concepts = pack.valueSets[valueSet]?.concepts ?? []
  const known = concepts.map(({ code }) => code).filter((code) => !codes.has(code))
  return Object.fromEntries(known.map((code) => [code, (value as readonly unknown[]).includes(code)]))
}
