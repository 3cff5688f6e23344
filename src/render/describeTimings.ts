import type { Plan } from '../model/plan.js'
import type { PlanTiming } from '../model/timing.js'
import { dateInWords } from '../shared/dateInWords.js'
import { type Block, firstFew, list } from './document.js'
import { evidenceInWords } from './evidenceInWords.js'
import type { PlanNames } from './planNames.js'

const mostNamed = 3

/** What bounds when the visits are, each with what it rests on. */
export function describeTimings({ timings = [] }: Plan, names: PlanNames): Block[] {
  const heading: Block[] = timings.length === 0 ? [] : [{ kind: 'heading', text: 'What bounds the dates' }]
  const entries = timings.map((timing) => ({
    title: timing.title,
    text: `${boundInWords(timing, names)} (${evidenceInWords(timing.evidence)})`,
    details: [],
  }))
  return [...heading, ...list(entries)]
}

function boundInWords({ minutes, by, items = [], from, to }: PlanTiming, names: PlanNames): string {
  if (minutes !== undefined) return `at most ${minutes} minutes of visits a day`
  if (by !== undefined) return `by ${dateInWords(by)}`
  const days = [
    ...(from === undefined ? [] : [`not before ${dateInWords(from)}`]),
    ...(to === undefined ? [] : [`not after ${dateInWords(to)}`]),
  ]
  return `${days.join(', ')}: ${firstFew(items.map(names.item), mostNamed)}`
}
