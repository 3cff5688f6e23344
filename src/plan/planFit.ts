import type { FirstVisit, PlanFit, Schedule } from '../model/schedule.js'
import { englishPlan } from './words/englishPlan.js'
import type { FitWords, PlanWords } from './words/planWords.js'

/** Below so many percent a plan fits badly. */
const badlyBelow = 80

/**
 * How well a schedule holds what was decided: for each item the visits wanted, placed and carried on at home, and in a
 * sentence the whole. What is carried on at home for want of cover is given, though without a day.
 *
 * @example planFit(schedule).says // 'All 14 visits and reviews have a day.'
 */
export function planFit(
  { wanted, placed, fit, firstVisit }: Pick<Schedule, 'wanted' | 'placed' | 'fit' | 'firstVisit'>,
  { fit: words }: Pick<PlanWords, 'fit'> = englishPlan,
): PlanFit {
  const home = countOf(fit, 'home')
  const percent = percentOf(placed + home, wanted)
  return {
    wanted,
    placed,
    percent,
    says: [
      sentence(words, wanted, placed, home, percent),
      ...firstVisitInWords(words, firstVisit),
      ...insteadInWords(words, fit),
    ].join(' '),
    items: fit.map((one) => ({
      ...one,
      percent: percentOf(one.placed + (one.instead?.home ?? 0), one.wanted),
    })),
    ...(firstVisit && { firstVisit }),
  }
}

const percentOf = (given: number, wanted: number): number =>
  wanted === 0 ? 100 : Math.floor((100 * given) / wanted)

type Way = keyof NonNullable<Schedule['fit'][number]['instead']>

const countOf = (fit: Schedule['fit'], way: Way): number =>
  fit.reduce((sum, { instead }) => sum + (instead?.[way] ?? 0), 0)

function sentence(words: FitWords, wanted: number, placed: number, home: number, percent: number): string {
  if (wanted === 0) return words.none
  if (placed === wanted) return words.all(wanted)
  return words.some(placed, wanted, percent, home, percent < badlyBelow)
}

/** A first visit in time is nothing to speak of. */
function firstVisitInWords(words: FitWords, first: FirstVisit | undefined): string[] {
  if (first?.daysLate === undefined || first.daysLate === 0) return []
  return [words.late(first.daysLate, first.by, first.constraint)]
}

/** What is given in another way is not silently counted as what was asked for. */
function insteadInWords(words: FitWords, fit: Schedule['fit']): string[] {
  const [group, virtual] = [countOf(fit, 'group'), countOf(fit, 'virtual')]
  return group + virtual === 0 ? [] : [words.notAsUsual(group, virtual)]
}
