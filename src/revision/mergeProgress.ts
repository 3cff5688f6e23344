import type { Progress } from '../model/progress.js'
import { compareText } from '../shared/compareText.js'
import { digestOf } from '../shared/digest.js'
import { outcomesOfSessions } from './outcomesOfSessions.js'
import { isSame } from './patchBetween.js'

/**
 * Two accounts of one review as one. What the later one says of the same thing wins: of a session, an exercise, a
 * finding, a section. Scores, events, procedures and decisions are kept once each, so an account told twice is told once.
 */
export function mergeProgress(earlier: Progress, later: Progress): Progress {
  const { measures, attendance, adverseEvents, procedures, overrides, transitions } = earlier
  const merged = {
    ...earlier,
    ...later,
    ...present('homeAdherencePercent', joinMaps(earlier.homeAdherencePercent, later.homeAdherencePercent)),
    ...present('findings', joinMaps(earlier.findings, later.findings)),
    ...present('measures', union(measures, later.measures)),
    ...present(
      'attendance',
      lastOf(attendance, later.attendance, ({ session }) => session),
    ),
    ...present('adverseEvents', union(adverseEvents, later.adverseEvents)),
    ...present('procedures', union(procedures, later.procedures)),
    ...present('overrides', union(overrides, later.overrides)),
    ...present('transitions', union(transitions, later.transitions)),
  }
  return Object.fromEntries(
    Object.entries(merged).sort(([left], [right]) => compareText(left, right)),
  ) as Progress
}

/**
 * The record of all reviews with one more account, by day; two of one day are one. What an earlier review recorded
 * already is not recorded again, so an account may say only what is new, or everything since the plan was made.
 */
export function addProgress(record: readonly Progress[], told: Progress): readonly Progress[] {
  const account = onlyNew(
    record.filter(({ reviewedOn }) => reviewedOn < told.reviewedOn),
    told,
  )
  const sameDay = record.find(({ reviewedOn }) => reviewedOn === account.reviewedOn)
  const empty: Progress = { reviewedOn: account.reviewedOn }
  const merged = mergeProgress(sameDay ?? empty, account)
  return [...record.filter((one) => one !== sameDay), merged].sort((left, right) =>
    compareText(left.reviewedOn, right.reviewedOn),
  )
}

const events = ['measures', 'adverseEvents', 'procedures', 'overrides', 'transitions'] as const

function onlyNew(earlier: readonly Progress[], told: Progress): Progress {
  if (earlier.length === 0) return told
  const known = events.map((key): [string, unknown[]] => {
    const before = new Set(earlier.flatMap((one): readonly unknown[] => one[key] ?? []).map(digestOf))
    return [key, (told[key] ?? []).filter((one) => !before.has(digestOf(one)))]
  })
  const outcomes = outcomesOfSessions(earlier)
  const attendance = (told.attendance ?? []).filter((one) => !isSame(outcomes.get(one.session), one))
  const findings = Object.entries(told.findings ?? {}).filter(
    ([code, entry]) =>
      typeof entry !== 'object' || !earlier.some((one) => isSame(one.findings?.[code], entry)),
  )
  const left = { ...Object.fromEntries(known), attendance, findings: Object.fromEntries(findings) }
  return Object.fromEntries(
    Object.entries(told).flatMap(([key, value]) => {
      if (!Object.hasOwn(left, key)) return [[key, value]]
      const kept = left[key as keyof typeof left] as object
      // All of it known is nothing said; an empty list is 'none' and stays.
      return Object.keys(kept).length > 0 || Object.keys(value as object).length === 0 ? [[key, kept]] : []
    }),
  ) as Progress
}

type OrAbsent<T> = T | undefined

/** A field that nobody spoke of stays absent: absent is unknown, and an empty list is 'none'. */
function present<K extends string, V>(key: K, value: OrAbsent<V>): { readonly [P in K]?: V } {
  return (value === undefined ? {} : { [key]: value }) as { readonly [P in K]?: V }
}

function joinMaps<V>(
  earlier: OrAbsent<Readonly<Record<string, V>>>,
  later: OrAbsent<Readonly<Record<string, V>>>,
): OrAbsent<Record<string, V>> {
  if (earlier === undefined && later === undefined) return undefined
  const entries = Object.entries({ ...earlier, ...later })
  return Object.fromEntries(entries.sort(([left], [right]) => compareText(left, right)))
}

function union<T>(earlier: OrAbsent<readonly T[]>, later: OrAbsent<readonly T[]>): OrAbsent<T[]> {
  return lastOf(earlier, later, digestOf)
}

/** In the order in which they were told first, each as it was told last. */
function lastOf<T>(
  earlier: OrAbsent<readonly T[]>,
  later: OrAbsent<readonly T[]>,
  keyOf: (one: T) => string,
): OrAbsent<T[]> {
  if (earlier === undefined && later === undefined) return undefined
  const byKey = new Map([...(earlier ?? []), ...(later ?? [])].map((one) => [keyOf(one), one]))
  return [...byKey.values()]
}
