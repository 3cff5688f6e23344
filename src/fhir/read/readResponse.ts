import { noneOfThese } from '../../forms/formQuestion.js'
import { addTo } from '../../shared/addTo.js'
import { nearestName } from '../../shared/nearestName.js'
import { groupFields } from '../assessment/groupFields.js'
import { type Answered, answerValue } from './answerValue.js'
import type { Moment } from './moment.js'
import { doubt, ignore, pastMoment, type Reading, say } from './reading.js'
import type { RecordResource } from './resourcesIn.js'
import { at, listAt, type Spot, textAt } from './spot.js'
import { type Target, targetOf } from './targetOf.js'

const mostNested = 20

/** The answers of a QuestionnaireResponse, by the questionnaire and the `linkId` of each question. */
export function readResponse(reading: Reading, response: RecordResource): void {
  const status = textAt(response, 'status')
  if (status !== 'completed' && status !== 'amended') {
    ignore(reading, response, at(response, 'status'), 'it is not a finished response')
    return
  }
  const links = linksOf(reading, response)
  if (links === undefined) {
    ignore(
      reading,
      response,
      at(response, 'questionnaire'),
      'the questions of this questionnaire are not known here',
    )
    return
  }
  const when = pastMoment(reading, response, at(response, 'authored'))
  if (when === 'later' || when === 'none') return
  for (const [linkId, items] of itemsByLink(response)) {
    const question = links(linkId)
    // The day of a response is that on which it was written.
    if (question === 'assessedOn') continue
    const target = question === undefined ? undefined : targetOf(reading.pack, question)
    if (target === undefined) unknownQuestion(reading, response, linkId, items)
    else readAnswers({ reading, response, when, question: question ?? '', items }, target)
  }
}

/** Which question of the pack a `linkId` is. */
function linksOf(
  { codings, questionnaires }: Reading,
  response: RecordResource,
): ((linkId: string) => string | undefined) | undefined {
  const [canonical = ''] = (textAt(response, 'questionnaire') ?? '').split('|')
  if (questionnaires.has(canonical)) return (linkId) => linkId
  const tables = codings.flatMap(({ questionnaires: known = {} }) =>
    Object.hasOwn(known, canonical) ? [known[canonical] ?? {}] : [],
  )
  if (tables.length === 0) return undefined
  return (linkId) => tables.find((table) => Object.hasOwn(table, linkId))?.[linkId]
}

/** Items of one `linkId` are one question, answered several times. Only those with an answer count. */
function itemsByLink(response: RecordResource): Map<string, Spot[]> {
  const found = new Map<string, Spot[]>()
  const visit = (parent: Spot, depth: number): void => {
    if (depth === 0) return
    for (const item of listAt(parent, 'item')) {
      const linkId = textAt(item, 'linkId')
      const answers = listAt(item, 'answer')
      const isGroup = linkId !== undefined && Object.hasOwn(groupFields, linkId)
      if (linkId !== undefined && (answers.length > 0 || isGroup)) addTo(found, linkId, item)
      if (!isGroup) visit(item, depth - 1)
      for (const answer of answers) visit(answer, depth - 1)
    }
  }
  visit(response, mostNested)
  return found
}

function unknownQuestion(reading: Reading, response: RecordResource, linkId: string, items: Spot[]): void {
  const near = nearestName(linkId, Object.keys(reading.pack.facts))
  const meant = near === undefined ? '' : `; did you mean \`${near}\``
  for (const item of items)
    ignore(reading, response, at(item, 'linkId'), `it is no question of the pack${meant}`)
}

interface Asked {
  readonly reading: Reading
  readonly response: RecordResource
  readonly when: Moment
  readonly question: string
  readonly items: readonly Spot[]
}

function readAnswers(asked: Asked, target: Target): void {
  const answers = asked.items.flatMap((item) => listAt(item, 'answer'))
  if (target.kind === 'groups') {
    readGroups(asked, target.path)
    return
  }
  if (target.kind === 'value') {
    readSingle(asked, target, answers)
    return
  }
  readCodes(asked, target, answers)
}

function readSingle(
  asked: Asked,
  target: Extract<Target, { kind: 'value' }>,
  answers: readonly Spot[],
): void {
  const { reading, response, when } = asked
  const [answer, ...others] = answers
  if (answer === undefined) return
  if (others.length > 0) {
    doubt(reading, response, answer, 'it is answered several times, and takes one answer')
    return
  }
  const answered = answerValue(reading.table, answer, target.type, target.unit)
  if ('why' in answered) {
    doubt(reading, response, answer, answered.why)
    return
  }
  const place = target.place(when.date ?? reading.asOf)
  say(reading, response, answer, place, { ...answered, when })
}

/** A whole list. The answer 'none of these' alone says that there are none. */
function readCodes(
  asked: Asked,
  target: Exclude<Target, { kind: 'value' | 'groups' }>,
  answers: readonly Spot[],
): void {
  const { reading, response, when } = asked
  const values = answers.map((answer) => ({ answer, told: answerValue(reading.table, answer, 'code') }))
  const [first] = values
  const faults = values.flatMap(({ answer, told }) => ('why' in told ? [{ answer, why: told.why }] : []))
  for (const { answer, why } of faults) doubt(reading, response, answer, why)
  if (faults.length > 0 || first === undefined) return
  const codes = values.flatMap(({ told }) => ('value' in told ? [String(told.value)] : []))
  const isNone = codes.length === 1 && codes[0] === noneOfThese.code
  if (codes.includes(noneOfThese.code) && !isNone) {
    doubt(reading, response, first.answer, 'it is answered by "none" and by something')
    return
  }
  const whole = isNone ? [] : codes
  const isToday = when.date === undefined || when.date >= reading.asOf
  if (target.kind === 'list') {
    say(reading, response, first.answer, { kind: 'field', path: target.path }, { value: whole, when })
    return
  }
  if (target.kind === 'set') {
    readSet(asked, target.path, values, whole, isToday)
    return
  }
  if (isNone) {
    sayNone(asked, target.list, first.answer, isToday)
    return
  }
  for (const [place, { answer }] of values.entries()) sayEntry(asked, target, answer, codes[place] ?? '')
}

/** A set that was whole on an earlier day still has what it had; that nothing came to it is not known. */
function readSet(
  { reading, response, when }: Asked,
  path: string,
  values: readonly { readonly answer: Spot; readonly told: Answered }[],
  whole: readonly string[],
  isToday: boolean,
): void {
  const [first] = values
  if (first === undefined) return
  // Pain has a day of its own, so that it is seen how old this is.
  if (isToday || path.startsWith('pain.')) {
    say(reading, response, first.answer, { kind: 'set', path }, { value: whole, when })
    return
  }
  if (whole.length === 0) {
    doubt(reading, response, first.answer, `"none" was said on ${when.date}: ask again`)
    return
  }
  for (const { answer, told } of values)
    if ('value' in told)
      say(
        reading,
        response,
        answer,
        { kind: 'member', path, code: String(told.value) },
        { value: true, when },
      )
}

function sayNone({ reading, response, when }: Asked, path: string, answer: Spot, isToday: boolean): void {
  if (!isToday) {
    doubt(reading, response, answer, `"none" was said on ${when.date}: ask again`)
    return
  }
  say(reading, response, answer, { kind: 'field', path }, { value: [], when })
}

function sayEntry(
  { reading, response, when }: Asked,
  { list, field }: Extract<Target, { kind: 'entries' }>,
  answer: Spot,
  code: string,
): void {
  const entry = (name: string, value: unknown): void =>
    say(reading, response, answer, { kind: 'entry', list, key: code, field: name }, { value, when })
  if (field === 'primary') {
    entry('code', code)
    entry('primary', true)
    return
  }
  entry(field, code)
}

function readGroups(asked: Asked, path: keyof typeof groupFields): void {
  const { reading, response, when, items } = asked
  const [first] = items
  if (first === undefined) return
  const none = items.flatMap((item) => listAt(item, 'answer'))
  const read = none.length > 0 ? [] : items.map((item) => groupIn(asked, path, item))
  if (none.some((answer) => textAt(answer, 'valueCoding', 'code') !== noneOfThese.code)) {
    doubt(reading, response, first, 'it is answered by something else than its fields')
    return
  }
  if (read.every((one) => one !== undefined))
    say(reading, response, first, { kind: 'field', path }, { value: read, when })
}

/** The fields of one group; undefined, and said why, when one of them can't be taken. */
function groupIn(
  { reading, response, question }: Asked,
  path: keyof typeof groupFields,
  group: Spot,
): Readonly<Record<string, unknown>> | undefined {
  const fields = listAt(group, 'item').flatMap((item) => {
    const name = (textAt(item, 'linkId') ?? '').slice(question.length + 1)
    const types: Readonly<Record<string, 'code' | 'time' | 'date'>> = groupFields[path]
    const type = Object.hasOwn(types, name) ? types[name] : undefined
    const [answer] = listAt(item, 'answer')
    if (type === undefined || answer === undefined) return []
    return [{ name, answer, told: answerValue(reading.table, answer, type) }]
  })
  for (const { answer, told } of fields) if ('why' in told) doubt(reading, response, answer, told.why)
  if (fields.some(({ told }) => 'why' in told)) return undefined
  return Object.fromEntries(fields.flatMap(({ name, told }) => ('value' in told ? [[name, told.value]] : [])))
}
