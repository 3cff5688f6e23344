import type { Pack } from '../../model/pack.js'
import type { JsonPath } from '../../shared/jsonPointer.js'
import { buildEntries } from './buildEntries.js'
import type { Said } from './findings.js'
import { painDay } from './painDay.js'
import type { Place } from './place.js'
import { type Json, putAt } from './putAt.js'

/** An assessment as JSON, and where in it each thing that was said went. */
export interface Built {
  readonly assessment: Json
  readonly to: readonly { readonly said: Said; readonly path: JsonPath }[]
  readonly left: readonly { readonly said: Said; readonly why: string }[]
}

/** The assessment that says all this, and nothing else. */
export function build(pack: Pack, head: { readonly assessedOn: string }, all: readonly Said[]): Built {
  const pain = painDay(all, head.assessedOn)
  const entries = buildEntries(pack, pain.said)
  const lists = new Set<string>(entries.lists.keys())
  const contradicted = pain.said.filter(({ place }) => place.kind === 'field' && lists.has(place.path))
  const assessment: Json = { ...head }
  if (pain.on !== undefined) putAt(assessment, ['pain', 'on'], pain.on)
  const scores: Scores = { places: new Map(), list: [] }
  const to = pain.said.flatMap((said) => {
    if (said.place.kind === 'entry' || contradicted.includes(said)) return []
    const { path, at, value } = placed(said, head.assessedOn, scores)
    if (at !== undefined) putAt(at, path.slice(2), value)
    else putAt(assessment, path, value)
    return [{ said, path }]
  })
  if (scores.list.length > 0) assessment.measures = scores.list
  for (const [list, made] of entries.lists)
    putAt(assessment, list.split('.'), list === 'coverage.payers' ? made.map(({ code }) => code) : made)
  const none = contradicted.map((said) => ({ said, why: 'it says "none", and the record has some' }))
  return { assessment, to: [...to, ...entries.to], left: [...pain.left, ...entries.left, ...none] }
}

interface Scores {
  readonly places: Map<string, number>
  readonly list: Json[]
}

interface Placed {
  readonly path: JsonPath
  readonly value: unknown
  /** The entry of a list that it is written into, by the rest of the path. */
  readonly at?: Json
}

function placed({ place, value, when }: Said, asOf: string, scores: Scores): Placed {
  if (place.kind === 'member') return { path: [...place.path.split('.'), place.code], value }
  if (place.kind === 'finding') {
    const isToday = when?.date === undefined || when.date === asOf
    return { path: ['findings', place.code], value: isToday ? value : { value, on: when.date } }
  }
  if (place.kind === 'score') return placedScore(place, value, scores)
  return { path: 'path' in place ? place.path.split('.') : [], value }
}

/** Scores and parts of one measure on one day are one entry. */
function placedScore(place: Extract<Place, { kind: 'score' }>, value: unknown, scores: Scores): Placed {
  const { measure, part, goal, on } = place
  const key = JSON.stringify([measure, goal, on])
  const index = scores.places.get(key) ?? scores.list.length
  scores.places.set(key, index)
  scores.list[index] ??= { measure, ...(goal === undefined ? {} : { goal }), on }
  const path = ['measures', index, ...(part === undefined ? ['score'] : ['parts', part])]
  return { path, value, at: scores.list[index] }
}
