import { type PackManifest, packManifestSchema } from '../model/pack.js'
import type { SettableNumber } from '../model/primitives.js'
import type { Problem } from '../model/problem.js'
import { heaviestWish } from '../model/scheduling.js'
import { valueAtPath } from '../shared/jsonPointer.js'
import { nearestName } from '../shared/nearestName.js'
import { printValue } from '../shared/printValue.js'
import { checkParts } from './checkParts.js'
import { type PackDocument, type Place, within } from './packDocument.js'
import type { ProblemCode } from './problemCodes.js'
import { oneOf, quote, reportProblem } from './reportProblem.js'
import { isPlainObject } from './schemaTree.js'
import { worth } from './settable.js'
import { checkReference, isUnread, namesOf, type Vocabulary } from './vocabulary.js'

/** Checks `pack.json` for what it means: its ranked choices, and its settings with their bounds. */
export function checkManifest(vocabulary: Vocabulary, document: PackDocument, isSound: boolean): Problem[] {
  const root = { document, path: [] }
  return [
    ...(isSound ? checkParts(vocabulary, packManifestSchema, document.value, root) : []),
    ...(['disposition', 'program'] as const).flatMap((choice) =>
      checkChoice(vocabulary, choice, within(root, 'choices', choice)),
    ),
    ...checkDecisions(within(root, 'choices', 'decision')),
    ...(isSound ? checkWeights(vocabulary, within(root, 'scheduling')) : []),
    ...[...vocabulary.entries.settings.values()]
      .filter(({ sound }) => sound)
      .flatMap(({ value, place }) => checkBounds(value as PackManifest['settings'][number], place)),
  ]
}

/** A choice ranks every declared entry once; one left out could never win. */
function checkChoice(vocabulary: Vocabulary, choice: 'disposition' | 'program', place: Place): Problem[] {
  const kind = choice === 'disposition' ? 'dispositions' : 'programs'
  const listed = valueAtPath(place.document.value, place.path)
  if (!Array.isArray(listed)) return []
  const known = new Set<unknown>()
  const entries = listed.flatMap((id: unknown, index) => {
    if (typeof id !== 'string') return []
    const at = within(place, index)
    const isFirst = !known.has(id)
    known.add(id)
    if (isFirst) return checkReference(vocabulary, kind, id, at)
    const message = `the ${choice} ${quote(id)} is listed twice`
    return [reportProblem(at, { code: 'duplicate-choice', message, expected: 'each once' })]
  })
  const omitted = namesOf(vocabulary, kind).filter((id) => !known.has(id))
  return [
    ...entries,
    ...omitted.map((id) =>
      reportProblem(place, {
        code: 'missing-choice',
        message: `the ${choice} ${quote(id)} is declared and not listed`,
        expected: `every declared ${choice} once, in order`,
      }),
    ),
  ]
}

/** A decision that stands twice would have two ranks. */
function checkDecisions(place: Place): Problem[] {
  const listed = valueAtPath(place.document.value, place.path)
  if (!Array.isArray(listed)) return []
  return listed.flatMap((decision: unknown, index) => {
    if (typeof decision !== 'string' || listed.indexOf(decision) === index) return []
    const message = `the decision ${quote(decision)} is listed twice`
    return [reportProblem(within(place, index), { code: 'duplicate-choice', message, expected: 'each once' })]
  })
}

/** The weights of wishes are added up, so that each must be a whole number, settings in place. */
function checkWeights(vocabulary: Vocabulary, place: Place): Problem[] {
  const weights = valueAtPath(place.document.value, place.path)
  if (!isPlainObject(weights)) return []
  return Object.entries(weights).flatMap(([wish, number]) => {
    const weight = worth(vocabulary, number as SettableNumber)
    if (weight === undefined || (Number.isInteger(weight) && 0 <= weight && weight <= heaviestWish)) return []
    const message = `the wish ${quote(wish)} weighs \`${weight}\``
    const expected = `a whole number from 0 to ${heaviestWish}`
    return [reportProblem(within(place, wish), { code: 'bad-weight', message, expected })]
  })
}

function checkBounds({ id, value, min, max }: PackManifest['settings'][number], place: Place): Problem[] {
  if (min <= value && value <= max) return []
  const message = `the setting ${quote(id)} is \`${value}\`, outside its bounds`
  const expected = `at least ${min}, at most ${max}`
  return [reportProblem(within(place, 'value'), { code: 'setting-out-of-bounds', message, expected })]
}

/** Checks the settings that a deployment overrides. They stand in no file. */
export function checkOverrides(
  vocabulary: Vocabulary,
  overrides: Readonly<Record<string, unknown>>,
): Problem[] {
  return Object.entries(overrides).flatMap(([id, value]) => {
    const setting = vocabulary.entries.settings.get(id)
    const pointer = `/settings/${id}`
    if (!setting) {
      if (isUnread(vocabulary, 'settings', id)) return []
      return [unknownOverride(vocabulary, id, pointer)]
    }
    if (!setting.sound || !isPlainObject(setting.value)) return []
    const { min, max } = setting.value as { min: number; max: number }
    if (typeof value !== 'number' || Number.isNaN(value)) {
      return [override('wrong-type', `${quote(value)} has the wrong type`, pointer, value, 'a number')]
    }
    if (min <= value && value <= max) return []
    const message = `the setting ${quote(id)} is \`${value}\`, outside its bounds`
    return [override('setting-out-of-bounds', message, pointer, value, `at least ${min}, at most ${max}`)]
  })
}

function override(
  code: ProblemCode,
  message: string,
  pointer: string,
  value: unknown,
  expected: string,
): Problem {
  return { code, message, pointer, value: printValue(value), expected }
}

function unknownOverride(vocabulary: Vocabulary, id: string, pointer: string): Problem {
  const names = namesOf(vocabulary, 'settings')
  const near = nearestName(id, names)
  const problem = override(
    'unknown-setting',
    `unknown setting ${quote(id)}`,
    pointer,
    id,
    oneOf(names, 'a declared setting'),
  )
  return near === undefined ? problem : { ...problem, didYouMean: near }
}
