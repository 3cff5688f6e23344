import { match } from 'ts-pattern'
import { reckonedFrom, roughDate } from './answerValue.js'
import type { Meaning, Meant } from './codeTable.js'
import { conceptOf } from './conceptOf.js'
import { compareMoments, isAfter, type Moment } from './moment.js'
import { doubt, ignore, type Reading, say } from './reading.js'
import type { RecordResource } from './resourcesIn.js'
import { at, codesAt, listAt, type Spot, textAt } from './spot.js'

const active = ['active', 'recurrence', 'relapse']

/** Problems that are there now, the latest record of each first: its fields are not mixed with those of older ones. */
export function readConditions(reading: Reading, conditions: readonly RecordResource[]): void {
  const when = (one: RecordResource): Moment | undefined => reading.momentOf(at(one, 'recordedDate'))
  const latest = new Map<string, Moment | undefined>()
  for (const condition of [...conditions].sort((a, b) => compareMoments(when(b), when(a))))
    readCondition(reading, condition, (id) => {
      const isOlder = latest.has(id) && compareMoments(when(condition), latest.get(id)) < 0
      if (!latest.has(id)) latest.set(id, when(condition))
      return isOlder
    })
}

/** What the pack treats, what goes with it, or a finding. */
function readCondition(reading: Reading, condition: RecordResource, isOlder: (id: string) => boolean): void {
  const verification = codesAt(condition, 'verificationStatus')[0]
  if (!isTrue(reading, condition, verification)) return
  if (!isActive(reading, condition)) return
  const recorded = reading.momentOf(at(condition, 'recordedDate'))
  if (recorded && isAfter(recorded, reading.asOf)) {
    ignore(reading, condition, at(condition, 'recordedDate'), `it is after ${reading.asOf}`)
    return
  }
  const meant = conceptOf(reading, condition, at(condition, 'code'), ['condition', 'comorbidity', 'finding'])
  if (meant === undefined) return
  for (const meaning of meant.meanings)
    if (meaning.kind === 'condition' && isOlder(meaning.id))
      ignore(reading, condition, meant.coding, 'the record says it again, and later')
    else sayMeaning({ reading, condition, meant, when: recorded, verification }, meaning)
}

function isTrue(reading: Reading, condition: RecordResource, verification: string | undefined): boolean {
  const spot = at(condition, 'verificationStatus')
  if (verification === 'refuted' || verification === 'entered-in-error') {
    ignore(reading, condition, spot, `it is ${verification}`)
    return false
  }
  if (verification !== 'differential') return true
  doubt(reading, condition, spot, 'it is only one of several things that it may be')
  return false
}

function isActive(reading: Reading, condition: RecordResource): boolean {
  const [status] = codesAt(condition, 'clinicalStatus')
  const spot = at(condition, 'clinicalStatus')
  if (status === undefined) {
    doubt(reading, condition, spot, 'it does not say whether it is there now')
    return false
  }
  if (active.includes(status)) return true
  ignore(reading, condition, spot, `it is not there now (${status})`)
  return false
}

interface Stated {
  readonly reading: Reading
  readonly condition: RecordResource
  readonly meant: Meant
  readonly when: Moment | undefined
  readonly verification: string | undefined
}

function sayMeaning(stated: Stated, meaning: Meaning): void {
  const { reading, condition, when } = stated
  const { coding, note } = stated.meant
  const told = { value: true, when, note }
  match(meaning.kind)
    .with('comorbidity', () =>
      say(reading, condition, coding, { kind: 'member', path: 'comorbidities', code: meaning.id }, told),
    )
    .with('finding', () => say(reading, condition, coding, { kind: 'finding', code: meaning.id }, told))
    .otherwise(() => sayCondition(stated, meaning))
}

function sayCondition(stated: Stated, { id, side }: Meaning): void {
  const { reading, condition, meant, when, verification } = stated
  const tell = (field: string, spot: Spot, value: unknown, note?: string): void =>
    say(
      reading,
      condition,
      spot,
      { kind: 'entry', list: 'conditions', key: id, field },
      { value, when, note },
    )
  tell('code', meant.coding, id, meant.note)
  sayOnset(reading, condition, (spot, value) => tell('onset', spot, value))
  const sided = sideOf(reading, condition, side)
  if (sided !== undefined) tell('side', sided === side ? meant.coding : at(condition, 'bodySite'), sided)
  const status = at(condition, 'verificationStatus')
  if (verification === 'confirmed') tell('verification', status, 'confirmed')
  if (verification === 'provisional' || verification === 'unconfirmed')
    tell('verification', status, 'provisional')
}

/** What a code says beside, and what the body sites say; nothing where they disagree. */
function sideOf(reading: Reading, condition: RecordResource, coded: string | undefined): string | undefined {
  const sites = listAt(condition, 'bodySite').flatMap((site) =>
    listAt(site, 'coding').flatMap((coding) => reading.table.meaningsOf(coding, ['side'])),
  )
  const sides = new Set([...(coded === undefined ? [] : [coded]), ...sites.map(({ id }) => id)])
  if (sides.size < 2) return [...sides][0]
  doubt(reading, condition, at(condition, 'bodySite'), `it says several sides: ${[...sides].join(', ')}`)
  return undefined
}

function sayOnset(
  reading: Reading,
  condition: RecordResource,
  tell: (spot: Spot, value: unknown) => void,
): void {
  const words = textAt(condition, 'onsetString')
  if (words !== undefined) {
    sayRoughly(reading, condition, at(condition, 'onsetString'), words, tell)
    return
  }
  const period = at(condition, 'onsetPeriod', 'start')
  const spot = period.value === undefined ? at(condition, 'onsetDateTime') : period
  if (spot.value === undefined) return
  const onset = reading.momentOf(spot)
  if (onset === undefined) {
    doubt(reading, condition, spot, 'it has no date that can be read')
    return
  }
  if (isAfter(onset, reading.asOf)) {
    doubt(reading, condition, spot, `it is after ${reading.asOf}`)
    return
  }
  tell(spot, onset.rough)
}

/** Words are taken only where they are those in which a rough date is written here, reckoned from the same day. */
export function sayRoughly(
  reading: Reading,
  resource: RecordResource,
  spot: Spot,
  words: string,
  tell: (spot: Spot, value: unknown) => void,
): void {
  if (reckonedFrom(words) === reading.asOf) {
    tell(spot, roughDate(words))
    return
  }
  doubt(reading, resource, spot, 'it says when only in words')
}
