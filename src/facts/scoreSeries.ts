import type { MeasureEntry } from '../model/assessmentSections.js'
import type { CalendarDate, SettableNumber } from '../model/primitives.js'
import type { DerivationInput } from './derivationInput.js'
import { isRecentEnough } from './isRecentEnough.js'

/** A score on a day; different scores on the same day are bounds, since nothing says which of them holds. */
export interface DatedScore {
  readonly on: CalendarDate
  readonly min: number
  readonly max: number
}

/** Which score: of an instrument, or of one of its parts. */
export interface ScoreSource {
  readonly measure: string
  readonly part?: string | undefined
  readonly maxAgeDays?: SettableNumber | undefined
}

/** Where a person began, and every checkpoint since, oldest first. */
export interface ScoreSeries {
  readonly baseline: DatedScore | undefined
  readonly checkpoints: readonly DatedScore[]
}

/**
 * The scores up to `asOf`. The baseline is the latest on or before the assessment; a checkpoint is a day after it
 * with a score. Empty without progress: then nothing has been measured again.
 */
export function scoreSeries(
  source: ScoreSource,
  { assessment, progress, asOf }: DerivationInput,
): ScoreSeries {
  if (progress === undefined) return { baseline: undefined, checkpoints: [] }
  const byDay = new Map<CalendarDate, DatedScore>()
  for (const entry of assessment.measures ?? []) {
    const score = entry.measure === source.measure ? scoreOf(entry, source.part) : undefined
    if (score === undefined || entry.on > asOf) continue
    const { min, max } = byDay.get(entry.on) ?? { min: score, max: score }
    byDay.set(entry.on, { on: entry.on, min: Math.min(min, score), max: Math.max(max, score) })
  }
  const days = [...byDay.values()].sort((left, right) => (left.on < right.on ? -1 : 1))
  const before = days.filter(({ on }) => on <= assessment.assessedOn)
  return { baseline: before.at(-1), checkpoints: days.slice(before.length) }
}

/** The score of the latest day up to `asOf`, of an age that the source allows. */
export function latestScore(
  { measure, part, maxAgeDays }: ScoreSource,
  { assessment, asOf, pack }: DerivationInput,
): DatedScore | undefined {
  let found: DatedScore | undefined
  for (const entry of assessment.measures ?? []) {
    const score = entry.measure === measure ? scoreOf(entry, part) : undefined
    const { on } = entry
    if (score === undefined || (found !== undefined && on < found.on)) continue
    if (!isRecentEnough(on, maxAgeDays, asOf, pack)) continue
    const { min, max } = found?.on === on ? found : { min: score, max: score }
    found = { on, min: Math.min(min, score), max: Math.max(max, score) }
  }
  return found
}

/** The total of an entry, or one of its parts. */
export function scoreOf(entry: MeasureEntry, part: string | undefined): number | undefined {
  if (part === undefined) return entry.score
  return entry.parts !== undefined && Object.hasOwn(entry.parts, part) ? entry.parts[part] : undefined
}
