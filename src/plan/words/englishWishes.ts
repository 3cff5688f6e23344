import { listInWords } from '../../shared/listInWords.js'
import { modeInWords } from '../../shared/modeInWords.js'
import type { MissedItem, WishWords } from './planWords.js'

/** What becomes of a person's wishes, in English. */
export const englishWishes: WishWords = {
  prefer: (title) => `Would rather have: ${title}`,
  decline: (title) => `Will not have: ${title}`,
  oneKind: (title) => `All that is preferred is of one kind: ${title}`,
  oneKindReason: (notAlone) =>
    `${notAlone} Nobody said that nothing else is wanted. Ask whether the rest of the plan suits.`,
  isProgram: 'It is the program of this plan.',
  notInPlan: 'It is not in the plan.',
  waits: (why) => `It waits. ${why}`,
  conflict:
    'What is preferred is declined by another wish. It is left out until the person says which is meant.',
  noPlaceFor: (visits, help) =>
    `It is in the plan, but ${visits} of its visits find no place. What would help: ${help}.`,
  inPlan: (titles) => `In the plan: ${titles.join(', ')}.`,
  leftOut: (verdict, instead) => {
    if (verdict === 'not') return 'It is left out. It would not have been recommended anyway.'
    if (verdict === 'unsure')
      return 'It is left out. Whether it would be recommended depends on open questions.'
    const although = `It is left out although it would be ${verdict}`
    if (instead === undefined) return `${although}, and nothing stands in for it.`
    return instead.isNew
      ? `${although}; ${instead.title} stands in.`
      : `${although}; ${instead.title}, which may take its place, is in the plan anyway.`
  },
  leftOutMany,
  maxVisits: (visits) =>
    visits === 0 ? 'No visits at all' : `At most ${visits} ${visits === 1 ? 'visit' : 'visits'} a week`,
  maxMinutes: (minutes) => `At most ${minutes} ${minutes === 1 ? 'minute' : 'minutes'} a day`,
  available: (never) => (never ? 'Can come at no time' : 'Comes only at the times given'),
  meetsOnly: (modes, not) =>
    `Meets only ${listInWords(modes.map(modeInWords), 'or')}, not ${listInWords(not.map(modeInWords), 'or')}`,
  ratherOn: (days) =>
    `Rather on ${listInWords(days.map((day) => day.charAt(0).toUpperCase() + day.slice(1)))}`,
  ratherFrom: (windows) => `Rather from ${listInWords(windows.map(({ from, to }) => `${from} to ${to}`))}`,
  every: (what) => `Every visit is ${what === 'days' ? 'on such a day' : 'at such a time'}.`,
  someOf: (what, fitting, all) =>
    `${fitting} of ${all} visits are ${what === 'days' ? 'on such days' : 'at such times'}; the others found no place there, or something else weighed more.`,
  keepsAll: 'Every visit keeps to it.',
  keepsBut: (visits, help) =>
    `Every visit keeps to it, so ${findInWords(visits)} no place. What would help: ${help}.`,
  noVisits: (first, help) => {
    const even = first === '' ? '' : `, so not even this, which comes before all else: ${first}`
    return `No visit can be placed with it${even}. Was that meant? What would help: ${help}.`
  },
  onlyOtherWays: (modes, titles, waiting) => {
    const rest = waiting === 0 ? '' : ` So ${findInWords(waiting)} no place that an assessment comes before.`
    return `Every visit keeps to it, so what can only be given ${listInWords(modes.map(modeInWords), 'or')} has no place: ${titles}.${rest} Ask whether that is possible after all.`
  },
}

const findInWords = (visits: number): string => (visits === 1 ? '1 visit finds' : `${visits} visits find`)

function leftOutMany(missed: readonly MissedItem[], unsure: string, not: string): string {
  if (missed.length === 0 && unsure === '')
    return `It is left out, and none of it would be recommended anyway: ${not}.`
  return [
    missed.length === 0
      ? 'Nothing that this takes away is known to be recommended.'
      : `It takes away ${listInWords(missed.map(missedInWords))}.`,
    unsure === '' ? '' : `Left out, though open questions may have brought it in: ${unsure}.`,
    not === '' ? '' : `Left out, and not recommended anyway: ${not}.`,
  ]
    .filter((part) => part !== '')
    .join(' ')
}

function missedInWords({ title, verdict, instead }: MissedItem): string {
  const other = instead === undefined ? 'nothing' : instead.title
  const how = instead?.isNew === false ? 'is in the plan anyway' : 'stands in'
  return `${title}, which would be ${verdict} (${other} ${how})`
}
