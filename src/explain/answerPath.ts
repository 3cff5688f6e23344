import type { Assessment } from '../model/assessment.js'
import type { Pack } from '../model/pack.js'
import { type AssessmentField, assessmentField } from '../pack/assessmentField.js'
import type { Answer } from './answer.js'

/** Sets that are lists only: they have no map of yes and no. */
const listsOnly = /^(?:preferences|coverage|patient)\./

/** Whether a set at this path is known as a whole or not at all. */
export function isListOnly(path: string): boolean {
  return listsOnly.test(path)
}

const fields = new Map<string, AssessmentField | undefined>()

/** What the schema has at a path; it never changes, so each path is looked up once. */
export function fieldAtPath(path: string): AssessmentField | undefined {
  if (!fields.has(path)) fields.set(path, assessmentField(path))
  return fields.get(path)
}

/** Whether a set at this path may be answered code by code. */
export function takesMap(path: string): boolean {
  return !listsOnly.test(path) && fieldAtPath(path)?.pattern.includes('*') === false
}

/**
 * Writes an answer at a dotted path. Below a list it keeps the entries whose code is in the answer and adds the
 * others. Undefined when the schema has no such path or does not take such an answer there.
 */
export function answerPath(
  pack: Pack,
  assessment: Assessment,
  path: string,
  answer: Answer,
): Assessment | undefined {
  const field = fieldAtPath(path)
  if (field === undefined) return undefined
  const isMap = typeof answer === 'object' && !Array.isArray(answer)
  if (isMap && !takesMap(path)) return undefined
  const keys = path.split('.')
  const steps = field.pattern.split('.').map((step) => (step === '*' ? step : (keys.shift() ?? step)))
  return written(pack, assessment, steps, answer) as Assessment
}

function written(pack: Pack, value: unknown, steps: readonly string[], answer: Answer): unknown {
  const [step, ...rest] = steps
  if (step === undefined) return answer
  const entries = (value ?? {}) as Readonly<Record<string, unknown>>
  if (rest[0] !== '*') return { ...entries, [step]: written(pack, entries[step], rest, answer) }
  const list = (entries[step] ?? []) as readonly Entry[]
  return { ...entries, [step]: withCodes(pack, list, rest[1] ?? '', answer as readonly string[]) }
}

type Entry = Readonly<Record<string, unknown>>

function withCodes(pack: Pack, list: readonly Entry[], key: string, codes: readonly string[]): Entry[] {
  const kept = list.filter((entry) => codes.includes(String(entry[key])))
  const added = codes.filter((code) => !kept.some((entry) => entry[key] === code))
  return [...kept, ...added.map((code) => newEntry(pack, key, code))]
}

/** A goal of the person's own cannot be without words; its activity's title stands in for them. */
function newEntry(pack: Pack, key: string, code: string): Entry {
  return key === 'activity'
    ? { activity: code, words: pack.activities[code]?.title ?? code }
    : { [key]: code }
}
