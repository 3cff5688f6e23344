import type { CalendarDate } from '../../model/primitives.js'
import { optional } from '../../shared/optional.js'
import { type Answered, answerValue } from './answerValue.js'
import type { Moment } from './moment.js'
import { pertainsToGoal } from './pertainsToGoal.js'
import { doubt, ignore, pastMoment, type Reading, say } from './reading.js'
import { choiceAt, readNumber } from './readNumber.js'
import type { RecordResource } from './resourcesIn.js'
import { at, codesAt, isThere, listAt, numberAt, type Spot, textAt } from './spot.js'
import { type Target, targetOf } from './targetOf.js'

const final = ['final', 'amended', 'corrected']
const ordinal = 'http://hl7.org/fhir/StructureDefinition/ordinalValue'

/** A score, or the answer to a question, of an Observation and of its components. */
export function readObservation(reading: Reading, observation: RecordResource): void {
  const status = textAt(observation, 'status') ?? 'no status'
  if (!final.includes(status)) {
    ignore(reading, observation, at(observation, 'status'), `it is not final (${status})`)
    return
  }
  const parts = [observation, ...listAt(observation, 'component')]
  const known = parts.map((part) => ({ part, asked: askedOf(reading, part) }))
  if (known.every(({ asked }) => asked.questions.length === 0)) {
    ignore(reading, observation, at(observation, 'code'), 'none of its codes is known here')
    return
  }
  const when = pastMoment(reading, observation, effectiveOf(observation))
  if (when === 'later' || when === 'none') return
  if (when.date === undefined) {
    doubt(reading, observation, effectiveOf(observation), 'it does not say on which day it was')
    return
  }
  for (const { part, asked } of known) readPart({ reading, observation, when, on: when.date }, part, asked)
}

function effectiveOf(observation: RecordResource): Spot {
  const spots = [
    at(observation, 'effectiveDateTime'),
    at(observation, 'effectiveInstant'),
    at(observation, 'effectivePeriod', 'end'),
  ]
  return spots.find(({ value }) => value !== undefined) ?? at(observation, 'effectiveDateTime')
}

interface AskedFor {
  readonly questions: readonly string[]
  readonly note?: string
}

/** The scores and facts that a code asks for. */
function askedOf({ table }: Reading, part: Spot): AskedFor {
  const meant = table.meantBy(at(part, 'code'), ['measure', 'fact'])
  const questions = (meant?.meanings ?? []).map(({ kind, id }) => `${kind}/${id}`)
  return { questions, ...optional('note', meant?.note) }
}

interface Observed {
  readonly reading: Reading
  readonly observation: RecordResource
  readonly when: Moment
  readonly on: CalendarDate
  /** What is not quite sure of the code. */
  readonly note?: string
}

function readPart(observed: Observed, part: Spot, { questions: asked, note }: AskedFor): void {
  const { reading, observation } = observed
  const [question, ...others] = asked
  if (question === undefined) return
  if (others.length > 0) {
    doubt(reading, observation, at(part, 'code'), `its code may be one of several: ${asked.join(', ')}`)
    return
  }
  const found = choiceAt(part, 'value')
  if (found === undefined) {
    withoutValue(observed, part)
    return
  }
  const target = targetFor(observed, question)
  if (target === undefined) {
    doubt(reading, observation, at(part, 'code'), `the pack does not have ${question}`)
    return
  }
  readValue({ ...observed, ...optional('note', note) }, question, target, found)
}

function withoutValue({ reading, observation }: Observed, part: Spot): void {
  const [reason = 'nobody says why'] = codesAt(part, 'dataAbsentReason')
  if (!isThere(part, 'component')) ignore(reading, observation, part, `it has no value (${reason})`)
}

/** `measure/phq9.item-9` is a part of a measure, `fact/body.height` a fact. */
function targetFor({ reading, observation }: Observed, question: string): Target | undefined {
  const { pack } = reading
  if (question.startsWith('fact/')) return targetOf(pack, question.slice('fact/'.length))
  const [measure = '', part] = question.slice('measure/'.length).split('.')
  if (!Object.hasOwn(pack.measures, measure)) return undefined
  const goal = pertainsToGoal(reading, observation)
  return {
    kind: 'value',
    type: 'number',
    unit: pack.measures[measure]?.unit ?? '',
    place: (on) => ({ kind: 'score', measure, on, ...optional('part', part), ...optional('goal', goal) }),
  }
}

function readValue(
  observed: Observed,
  question: string,
  target: Target,
  { type, choice }: { readonly type: string; readonly choice: Spot },
): void {
  const { reading, observation, when, on } = observed
  const coded = type === 'CodeableConcept' ? codedAnswer(reading, question, choice) : undefined
  if (type === 'CodeableConcept' && coded === undefined) {
    doubt(reading, observation, choice, `none of the codes of its value is known here (${question})`)
    return
  }
  if (target.kind === 'set') {
    sayMembers(observed, target.path, choice, coded)
    return
  }
  if (target.kind !== 'value') {
    doubt(reading, observation, choice, `${question} takes no single value`)
    return
  }
  const told =
    coded === undefined ? plainAnswer(observed, target, type, choice) : { value: coded, note: undefined }
  if ('why' in told) {
    doubt(reading, observation, choice, told.why)
    return
  }
  const notes = [observed.note ?? [], told.note ?? []].flat()
  const note = notes.length === 0 ? undefined : notes.join('; ')
  say(reading, observation, choice, target.place(on), { value: told.value, when, note })
}

function codedAnswer(reading: Reading, question: string, concept: Spot): unknown {
  const codings = listAt(concept, 'coding')
  const known = codings.map((one) => reading.table.answerTo(question, one)).find((one) => one !== undefined)
  return known ?? codings.map(ordinalOf).find((one) => one !== undefined)
}

/** The number that an answer carries itself. */
function ordinalOf(coding: Spot): number | undefined {
  const extension = listAt(coding, 'extension').find((one) => textAt(one, 'url') === ordinal)
  return extension && numberAt(extension, 'valueDecimal')
}

function plainAnswer(
  { reading, observation }: Observed,
  { type, unit = '' }: Extract<Target, { kind: 'value' }>,
  given: string,
  choice: Spot,
): Answered {
  if (type !== 'number') return answerValue(reading.table, observation, type)
  if (given === 'Quantity' || given === 'Integer') return readNumber(choice, unit, reading.table)
  return { why: `its value is a ${given}; expected a number` }
}

function sayMembers(
  { reading, observation, when }: Observed,
  path: string,
  spot: Spot,
  coded: unknown,
): void {
  if (typeof coded !== 'object' || coded === null) {
    doubt(reading, observation, spot, 'its answer says nothing of single codes')
    return
  }
  for (const [code, value] of Object.entries(coded))
    say(reading, observation, spot, { kind: 'member', path, code }, { value, when })
}
