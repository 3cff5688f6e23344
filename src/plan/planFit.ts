import type { FirstVisit, PlanFit, Schedule } from '../model/schedule.js'
import { listInWords } from '../shared/listInWords.js'

/** Below so many percent a plan fits badly. */
const badlyBelow = 80

/**
 * How well a schedule holds what was decided: for each item the visits wanted and placed, and in a sentence the whole.
 *
 * @example planFit(schedule).says // 'All 14 visits and reviews have a day.'
 */
export function planFit({
  wanted,
  placed,
  fit,
  firstVisit,
}: Pick<Schedule, 'wanted' | 'placed' | 'fit' | 'firstVisit'>): PlanFit {
  const percent = percentOf(placed, wanted)
  return {
    wanted,
    placed,
    percent,
    says: [sentence(wanted, placed, percent), ...firstVisitInWords(firstVisit), ...insteadInWords(fit)].join(
      ' ',
    ),
    items: fit.map((one) => ({ ...one, percent: percentOf(one.placed, one.wanted) })),
    ...(firstVisit && { firstVisit }),
  }
}

const percentOf = (placed: number, wanted: number): number =>
  wanted === 0 ? 100 : Math.floor((100 * placed) / wanted)

function sentence(wanted: number, placed: number, percent: number): string {
  if (wanted === 0) return 'No visits are planned.'
  if (placed === wanted)
    return wanted === 1 ? 'The one visit has a day.' : `All ${wanted} visits and reviews have a day.`
  const share = `${placed} of ${wanted} visits and reviews have a day (${percent}%)`
  return percent < badlyBelow ? `This plan fits badly: ${share}.` : `${share}.`
}

/** A first visit in time is nothing to speak of. */
function firstVisitInWords(first: FirstVisit | undefined): string[] {
  if (first?.daysLate === undefined || first.daysLate === 0) return []
  const days = first.daysLate === 1 ? '1 day' : `${first.daysLate} days`
  return [`The first visit is ${days} later than it should be (by ${first.by}): ${whyLate(first)}.`]
}

function whyLate({ constraint }: FirstVisit): string {
  if (constraint === 'phase-window') return 'the plan begins after that day'
  if (constraint === 'centre-closed') return 'the centre is closed until then'
  return constraint === 'not-available' ? 'the person cannot come until then' : 'no visit fits in until then'
}

/** What is given in another way is not silently counted as what was asked for. */
function insteadInWords(fit: Schedule['fit']): string[] {
  const count = (way: keyof NonNullable<Schedule['fit'][number]['instead']>) =>
    fit.reduce((sum, { instead }) => sum + (instead?.[way] ?? 0), 0)
  const ways = [
    { visits: count('group'), text: 'in a group' },
    { visits: count('virtual'), text: 'by video or phone' },
    { visits: count('home'), text: 'at home, without a day' },
  ].flatMap(({ visits, text }) => (visits > 0 ? [`${visits} ${text}`] : []))
  return ways.length === 0 ? [] : [`For want of cover, given in another way: ${listInWords(ways)}.`]
}
