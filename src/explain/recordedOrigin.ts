import { match, P } from 'ts-pattern'
import type { Assessment } from '../model/assessment.js'
import { type FactDefinition, type Obtain, obtainedFromProgress } from '../model/fact.js'
import type { Findings } from '../model/finding.js'
import type { CalendarDate } from '../model/primitives.js'
import { jsonPointer, valueAtPath } from '../shared/jsonPointer.js'
import { optional } from '../shared/optional.js'

/** Where a fact was recorded. Without a `pointer` it was not. */
export type RecordedOrigin =
  | { readonly from: 'assessment'; readonly path: string; readonly pointer?: string }
  /** `on` is the day of the assessment for a finding without a date of its own. */
  | { readonly from: 'finding'; readonly code: string; readonly pointer?: string; readonly on?: CalendarDate }
  | {
      readonly from: 'measure'
      readonly measure: string
      readonly part?: string
      /** The latest score, whether or not it is recent enough to count. */
      readonly pointer?: string
      readonly on?: CalendarDate
    }
  | {
      readonly from: 'condition'
      readonly which: string
      readonly field: string
      readonly pointer?: string
    }
  | {
      readonly from: 'surgery'
      readonly field: string
      /** The operation, or the list of those among which the latest is looked for. */
      readonly pointer?: string
    }
  | {
      readonly from: 'treatment'
      readonly intervention?: string
      readonly field: string
      readonly pointer?: string
    }
  | { readonly from: 'age'; readonly pointer?: string }
  /** From what happened since, so it stands in no assessment. */
  | { readonly from: (typeof obtainedFromProgress)[number] }

type Recorded = Extract<Obtain, { from: RecordedOrigin['from'] }>

/** The place in the assessment that a fact is read from. */
export function recordedOrigin(
  { id }: FactDefinition,
  obtain: Recorded,
  assessment: Assessment,
  { asOf }: Findings,
): RecordedOrigin {
  return match<Recorded, RecordedOrigin>(obtain)
    .with({ from: 'assessment' }, ({ from, path }) => {
      return { from, path, ...optional('pointer', pointerAt(assessment, path)) }
    })
    .with({ from: 'finding' }, ({ from, code = id }) => findingOrigin(assessment, from, code))
    .with({ from: 'measure' }, (source) => measureOrigin(assessment, source, asOf))
    .with({ from: 'condition' }, ({ from, which, field }) => {
      return { from, which, field, ...optional('pointer', conditionPointer(assessment, which, field)) }
    })
    .with({ from: 'surgery' }, ({ from, code, field }) => {
      return { from, field, ...optional('pointer', surgeryPointer(assessment, code)) }
    })
    .with({ from: 'treatment' }, ({ from, intervention, field }) => {
      const pointer = pointerAt(assessment, 'history.treatments')
      return { from, field, ...optional('intervention', intervention), ...optional('pointer', pointer) }
    })
    .with({ from: 'age' }, ({ from }) => {
      const field = ['birthDate', 'ageYears'].find(
        (key) => valueAtPath(assessment, ['patient', key]) !== undefined,
      )
      return { from, ...optional('pointer', field && jsonPointer(['patient', field])) }
    })
    .with({ from: P.union(...obtainedFromProgress) }, ({ from }) => ({ from }))
    .exhaustive()
}

/** Below a list a fact collects from every entry, so the pointer stops at the list. */
function pointerAt(assessment: Assessment, path: string): string | undefined {
  const steps: string[] = []
  let value: unknown = assessment
  for (const step of path.split('.')) {
    if (Array.isArray(value)) break
    steps.push(step)
    value = valueAtPath(value, [step])
  }
  return value === undefined ? undefined : jsonPointer(steps)
}

function findingOrigin({ findings, assessedOn }: Assessment, from: 'finding', code: string): RecordedOrigin {
  const entry = valueAtPath(findings, [code])
  if (entry === undefined) return { from, code }
  const on = (valueAtPath(entry, ['on']) ?? assessedOn) as CalendarDate
  return { from, code, pointer: jsonPointer(['findings', code]), on }
}

function measureOrigin(
  assessment: Assessment,
  { from, measure, part }: Extract<Obtain, { from: 'measure' }>,
  asOf: CalendarDate,
): RecordedOrigin {
  const steps = part === undefined ? ['score'] : ['parts', part]
  const taken = (assessment.measures ?? []).flatMap((entry, index) => {
    const counts = entry.measure === measure && entry.on <= asOf
    return counts && valueAtPath(entry, steps) !== undefined ? [{ index, on: entry.on }] : []
  })
  const head = { from, measure, ...optional('part', part) }
  const [first] = taken
  if (first === undefined) return head
  const latest = taken.reduce((best, one) => (one.on > best.on ? one : best), first)
  return { ...head, pointer: jsonPointer(['measures', latest.index, ...steps]), on: latest.on }
}

function conditionPointer({ conditions = [] }: Assessment, which: string, field: string): string | undefined {
  const primary = conditions.findIndex((entry) => entry.primary === true)
  const only = conditions.length === 1 && conditions[0]?.primary !== false ? 0 : -1
  const index =
    which === 'primary' ? Math.max(primary, only) : conditions.findIndex(({ code }) => code === which)
  const entry = conditions[index]
  return valueAtPath(entry, [field]) === undefined ? undefined : jsonPointer(['conditions', index, field])
}

function surgeryPointer({ history }: Assessment, code: string | readonly string[] = []): string | undefined {
  const wanted = [code].flat()
  const found = (history?.surgeries ?? []).flatMap((entry, index) =>
    wanted.length === 0 || wanted.includes(entry.code) ? [index] : [],
  )
  if (found.length === 0) return undefined
  return jsonPointer(['history', 'surgeries', ...(found.length === 1 ? found : [])])
}
