import type { MeasureEntry } from '../../model/assessmentSections.js'
import type { Measure } from '../../model/catalogue.js'
import type { FactValue, Obtain } from '../../model/fact.js'
import type { Pack } from '../../model/pack.js'
import type { CalendarDate } from '../../model/primitives.js'

type Change = Extract<Obtain, { from: 'change' }>

/** What is wanted of one score at a review. */
interface WantedScore {
  readonly measure: string
  readonly part?: string | undefined
  points?: number
  percent?: number
  step?: number
  /** Checkpoints in a row. */
  row?: number
}

/** Scores of the days (the first is the baseline) that change as these facts say, where whole scores do. */
export function writeScores(
  pack: Pack,
  found: readonly (readonly [Obtain, FactValue])[],
  days: readonly CalendarDate[],
): readonly MeasureEntry[] {
  const wanted = new Map<string, WantedScore>()
  for (const [obtain, value] of found) {
    if ((obtain.from !== 'change' && obtain.from !== 'consecutive') || value.type !== 'number') continue
    const { measure, part } = obtain
    const one = wanted.get(`${measure} ${part}`) ?? { measure, part }
    if (obtain.from === 'consecutive') one.row = value.min
    else one[quantityOf(obtain)] = value.min
    wanted.set(`${measure} ${part}`, one)
  }
  return [...wanted.values()].flatMap((one) => entriesOf(pack.measures[one.measure], one, days))
}

function quantityOf({ since, in: unit }: Change): 'points' | 'percent' | 'step' {
  return since === 'previous' ? 'step' : unit
}

function entriesOf(
  measure: Measure | undefined,
  { part, points, percent, step, row }: WantedScore,
  days: readonly CalendarDate[],
): readonly MeasureEntry[] {
  const range = measure?.parts?.find(({ code }) => code === part) ?? measure
  if (measure === undefined || range === undefined) return []
  const better = measure.direction === 'lower-is-better' ? -1 : 1
  for (const base of middleFirst(range.min, range.max)) {
    const gain = points ?? (percent === undefined ? 0 : (percent * base) / 100)
    const latest = base + better * gain
    const before = step === undefined ? latest : latest - better * step
    const scores =
      row === 0 || row === undefined
        ? scoresFor(base, before, latest, step)
        : [base, ...Array(row).fill(latest)]
    const isWhole = scores.every((one) => one >= range.min && one <= range.max && Number.isInteger(one))
    const isPercent =
      percent === undefined || points === undefined || Math.abs((100 * points) / base - percent) < 1e-6
    if (!isWhole || !isPercent || scores.length > days.length) continue
    const on = [days[0] as CalendarDate, ...days.slice(days.length - scores.length + 1)]
    return scores.map((score, index) => ({
      measure: measure.id,
      on: on[index] as CalendarDate,
      ...(part === undefined ? { score } : { parts: { [part]: score } }),
    }))
  }
  return []
}

function scoresFor(base: number, before: number, latest: number, step: number | undefined): number[] {
  return step === undefined || before === base ? [base, latest] : [base, before, latest]
}

function middleFirst(min: number, max: number): readonly number[] {
  const middle = Math.round((min + max) / 2)
  const all = Array.from({ length: max - min + 1 }, (_, index) => min + index)
  return all.sort((left, right) => Math.abs(left - middle) - Math.abs(right - middle) || left - right)
}
