import { itemCatalogue, targetItems } from '../care/itemCatalogue.js'
import type { Expectation } from '../model/caseFile.js'
import type { Pack } from '../model/pack.js'
import { compareText } from '../shared/compareText.js'
import type { Reach, ReachReport } from './caseReport.js'
import type { HeldCase } from './outcomeOfCase.js'

/** Kinds of which a plan can hold some, by their place in the pack. */
const shelves = {
  program: 'programs',
  pathway: 'pathways',
  goal: 'goals',
  advice: 'advice',
  measure: 'measures',
  role: 'roles',
  review: 'reviews',
  payer: 'payers',
  disagreement: 'disagreements',
  disposition: 'dispositions',
} as const

/**
 * What everything of the catalogue comes to in some case that holds. Of items only those count that a case names
 * (`includes`, `excludes`, `holds`); of the rest whatever stands in the decisions or the plan that a case looked at,
 * what a rule brings that a case shows applying, and the scores that were recorded.
 */
export function showItems(pack: Pack, held: readonly HeldCase[]): readonly ReachReport[] {
  const reached = new Map<string, Set<Reach>>()
  const note = (key: string, reach: Reach) => reached.set(key, (reached.get(key) ?? new Set()).add(reach))
  for (const each of held) {
    noteItems(each, note)
    noteApplying(pack, each, note)
    noteScores(each, note)
    if (looksAtDecisions(each.one.expect)) noteDecisions(pack, each, note)
    for (const id of each.one.expect.pays ?? []) note(`payer/${id}`, 'selected')
  }
  const offered = offeredItems(pack)
  return catalogueOf(pack).map(({ item, file }) => ({
    item,
    file,
    offered: !isItem(item) || offered.has(item),
    reached: [...(reached.get(item) ?? [])].sort(compareText),
  }))
}

type Note = (key: string, reach: Reach) => void

function isItem(key: string): boolean {
  return /^(?:intervention|exercise|education)\//.test(key)
}

function catalogueOf(pack: Pack): readonly { readonly item: string; readonly file: string }[] {
  const shelfOf = { intervention: 'interventions', exercise: 'exercises', education: 'education' }
  const items = itemCatalogue(pack).all.map(({ kind, id, key }) => ({
    item: key,
    file: pack.files[`${shelfOf[kind]}/${id}`] ?? '',
  }))
  const others = Object.entries(shelves).flatMap(([kind, shelf]) =>
    Object.keys(pack[shelf]).map((id) => ({
      item: `${kind}/${id}`,
      file: pack.files[`${shelf}/${id}`] ?? '',
    })),
  )
  return [...items, ...others]
}

/** Items that some rule speaks for, or that stand in for one that was declined. */
function offeredItems(pack: Pack): ReadonlySet<string> {
  const spoken = pack.rules.flatMap(({ event }) =>
    event.type === 'recommend' || event.type === 'consider' ? targetItems(pack, event.params) : [],
  )
  return new Set(spoken.map(({ key }) => key))
}

function noteItems({ one: { expect }, outcome }: HeldCase, note: Note): void {
  for (const key of expect.includes ?? []) note(key, 'selected')
  for (const key of expect.holds ?? []) note(key, 'held')
  if (expect.excludes === undefined) return
  const decided = new Map(
    outcome.decisions().items.map(({ kind, id, outcome }) => [`${kind}/${id}`, outcome]),
  )
  for (const key of expect.excludes) {
    const found = decided.get(key)
    if (found !== undefined) note(key, found)
  }
}

/** What rules bring that a case shows applying: a role, a measure, a review, a goal, advice, a disposition. */
function noteApplying(pack: Pack, { one: { expect } }: HeldCase, note: Note): void {
  const named = new Set(expect.applies ?? [])
  if (named.size === 0) return
  for (const { name, event } of pack.rules) {
    if (!named.has(name)) continue
    if (event.type === 'involve') note(`role/${event.params.role}`, 'selected')
    if (event.type === 'monitor') note(`measure/${event.params.measure}`, 'selected')
    if (event.type === 'review') note(`review/${event.params.review}`, 'selected')
    if (event.type === 'set-goal') note(`goal/${event.params.goal}`, 'selected')
    if (event.type === 'advise') note(`advice/${event.params.advice}`, 'selected')
    if (event.type === 'triage') {
      const { disposition, to = pack.dispositions[disposition]?.to } = event.params
      note(`disposition/${disposition}`, 'selected')
      note(`role/${to}`, 'selected')
    }
  }
}

const ofDecisions = ['includes', 'excludes', 'holds', 'program', 'offers', 'goals', 'disputes'] as const

function looksAtDecisions(expect: Expectation): boolean {
  return ofDecisions.some((key) => expect[key] !== undefined)
}

/** A measure that no rule takes is reached as a score that somebody recorded. */
function noteScores({ assessment, progress }: HeldCase, note: Note): void {
  for (const { measure } of [...(assessment.measures ?? []), ...(progress?.measures ?? [])])
    note(`measure/${measure}`, 'recorded')
}

function noteDecisions(pack: Pack, { outcome }: HeldCase, note: Note): void {
  const { program, pathways, goals, team, disagreements } = outcome.decisions()
  if (program.program !== undefined) note(`program/${program.program}`, 'selected')
  for (const { pathway, outcome: how } of pathways) if (how === 'offered') notePathway(pack, pathway, note)
  for (const { role } of team) note(`role/${role}`, 'selected')
  for (const { template, measure } of goals) {
    note(`goal/${template}`, 'selected')
    note(`measure/${measure}`, 'selected')
  }
  for (const { disagreement } of disagreements) note(`disagreement/${disagreement}`, 'selected')
}

function notePathway(pack: Pack, id: string, note: Note): void {
  const { by, to } = pack.pathways[id] ?? {}
  note(`pathway/${id}`, 'selected')
  for (const role of [by, to]) if (role !== undefined) note(`role/${role}`, 'selected')
}
