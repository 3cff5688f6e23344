import type { FirstVisit, PlanFit, Schedule } from '../model/schedule.js'
import { listInWords } from '../shared/listInWords.js'

/** Below so many percent a plan fits badly. */
const badlyBelow = 80

/**
 * How well a schedule holds what was decided: for each item the visits wanted, placed and carried on at home, and in a
 * sentence the whole. What is carried on at home for want of cover is given, though without a day.
 *
 * @example planFit(schedule).says // 'All 14 visits and reviews have a day.'
 */
export function planFit({
  wanted,
  placed,
  fit,
  firstVisit,
}: Pick<Schedule, 'wanted' | 'placed' | 'fit' | 'firstVisit'>): PlanFit {
  const home = countOf(fit, 'home')
  const percent = percentOf(placed + home, wanted)
  return {
    wanted,
    placed,
    percent,
    says: [
      sentence(wanted, placed, home, percent),
      ...firstVisitInWords(firstVisit),
      ...insteadInWords(fit),
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

function sentence(wanted: number, placed: number, home: number, percent: number): string {
  if (wanted === 0) return 'No visits are planned.'
  if (placed === wanted)
    return wanted === 1 ? 'The one visit has a day.' : `All ${wanted} visits and reviews have a day.`
  const share = `${placed} of ${wanted} visits and reviews have a day${becameOf(wanted, placed, home)} (${percent}%)`
  return percent < badlyBelow ? `This plan fits badly: ${share}.` : `${share}.`
}

/** What became of those without a day, where some go on at home. */
function becameOf(wanted: number, placed: number, home: number): string {
  if (home === 0) return ''
  const left = wanted - placed - home
  const rest = left === 0 ? 'none is left without a place' : `${left} found no place`
  return `, ${home} more ${home === 1 ? 'is' : 'are'} done at home for want of cover, and ${rest}`
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
  const ways = (['group', 'virtual'] as const).flatMap((way) => {
    const visits = countOf(fit, way)
    return visits > 0 ? [`${visits} ${wayWords[way]}`] : []
  })
  return ways.length === 0 ? [] : [`For want of cover, ${listInWords(ways)}, not in the usual way.`]
}

const wayWords = { group: 'in a group', virtual: 'by video or phone' } as const
