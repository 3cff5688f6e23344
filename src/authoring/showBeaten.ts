import { targetItems } from '../care/itemCatalogue.js'
import type { Pack } from '../model/pack.js'
import type { Rule } from '../model/rule.js'
import type { BeatReport } from './caseReport.js'
import type { HeldCase } from './outcomeOfCase.js'

/**
 * For every rule against something that some other rule speaks for: whether a case that holds shows it win. It wins
 * over an item when both apply and the case says that the item is left out (for a tag, one of its items); over a
 * program or pathway when both apply and the case says which program is chosen, or that the pathway is not offered.
 */
export function showBeaten(pack: Pack, held: readonly HeldCase[]): readonly BeatReport[] {
  const won = new Set(held.flatMap((each) => [...itemsBeaten(each), ...coursesBeaten(pack, each)]))
  return pack.rules
    .filter((rule) => thingsOf(pack, rule, against).some((thing) => spokenFor(pack).has(thing)))
    .map(({ name, file }) => ({ rule: name, file, shown: won.has(name) }))
}

const against = ['contraindicate', 'not-recommended', 'rule-out'] as const
const infavour = ['recommend', 'consider', 'offer'] as const

/** What a rule with one of these actions is about: items, programs and pathways, as `<kind>/<id>`. */
function thingsOf(pack: Pack, { event }: Rule, actions: readonly string[]): readonly string[] {
  if (!actions.includes(event.type)) return []
  if (event.type === 'offer' || event.type === 'rule-out') return [courseOf(event.params)]
  if ('check' in event.params || !isAboutItems(event)) return []
  return targetItems(pack, event.params).map(({ key }) => key)
}

type ItemEvent = Extract<
  Rule['event'],
  { type: 'recommend' | 'consider' | 'contraindicate' | 'not-recommended' }
>

function isAboutItems(event: Rule['event']): event is ItemEvent {
  return ['recommend', 'consider', 'contraindicate', 'not-recommended'].includes(event.type)
}

function courseOf({
  program,
  pathway,
}: {
  program?: string | undefined
  pathway?: string | undefined
}): string {
  return program === undefined ? `pathway/${pathway}` : `program/${program}`
}

function spokenFor(pack: Pack): ReadonlySet<string> {
  return new Set(pack.rules.flatMap((rule) => thingsOf(pack, rule, infavour)))
}

function itemsBeaten({ one, outcome }: HeldCase): readonly string[] {
  const excluded = new Set(one.expect.excludes ?? [])
  if (excluded.size === 0) return []
  return outcome
    .decisions()
    .items.filter(({ kind, id, strength }) => strength !== undefined && excluded.has(`${kind}/${id}`))
    .flatMap(({ voices }) => voices)
    .filter(({ action, outcome: heard, elsewhere }) => {
      const isAgainst = action === 'contraindicate' || action === 'not-recommended'
      return isAgainst && heard === 'applies' && elsewhere !== true
    })
    .map(({ rule }) => rule)
}

function coursesBeaten(pack: Pack, { one: { expect }, outcome }: HeldCase): readonly string[] {
  if (expect.program === undefined && expect.doesNotOffer === undefined) return []
  const applying = new Set(
    outcome.findings.findings.filter((finding) => finding.outcome === 'applies').map(({ rule }) => rule),
  )
  const spoken = pack.rules.filter(({ name }) => applying.has(name))
  const offered = new Set(spoken.flatMap((rule) => thingsOf(pack, rule, ['offer'])))
  const isLeftOut = (course: string) =>
    (expect.program !== undefined &&
      course.startsWith('program/') &&
      course !== `program/${expect.program}`) ||
    (expect.doesNotOffer ?? []).some((pathway) => course === `pathway/${pathway}`)
  return spoken
    .filter((rule) =>
      thingsOf(pack, rule, ['rule-out']).some((course) => offered.has(course) && isLeftOut(course)),
    )
    .map(({ name }) => name)
}
