import type { Progress } from '../model/progress.js'
import { compareText } from '../shared/compareText.js'
import { digestOf } from '../shared/digest.js'

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

/** The record of all reviews with one more account, by day; two of one day are one. */
export function addProgress(record: readonly Progress[], account: Progress): readonly Progress[] {
  const sameDay = record.find(({ reviewedOn }) => reviewedOn === account.reviewedOn)
  const empty: Progress = { reviewedOn: account.reviewedOn }
  const merged = mergeProgress(sameDay ?? empty, account)
  return [...record.filter((one) => one !== sameDay), merged].sort((left, right) =>
    compareText(left.reviewedOn, right.reviewedOn),
  )
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
