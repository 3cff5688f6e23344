import { safeParseAssessment } from '../../assessment/safeParseAssessment.js'
import { addDays } from '../../calendar/calendarDay.js'
import type { Answer } from '../../explain/answer.js'
import { answerFact, isAnswerable } from '../../explain/answerFact.js'
import { deriveFacts } from '../../facts/deriveFacts.js'
import type { Assessment } from '../../model/assessment.js'
import type { CohortFile, Draw } from '../../model/cohort.js'
import type { FactDefinition } from '../../model/fact.js'
import type { Pack } from '../../model/pack.js'
import type { CalendarDate } from '../../model/primitives.js'
import { addTo } from '../../shared/addTo.js'
import { byShare, chanceOf, isWithin } from './chance.js'
import { type Drawn, drawsThatHold, drawTruth } from './drawAnswer.js'
import { drawPlainly } from './drawPlainly.js'
import { factsOfDraw } from './factsOfDraw.js'

export interface SyntheticCohortOptions {
  readonly size: number
  readonly seed: number
  /** The number of the first person, from 1, so that a cohort can be made in parts. */
  readonly from?: number
  /** The day on which everybody is assessed. */
  readonly on?: CalendarDate
}

/**
 * People who do not exist, drawn from what a pack has words for by what its cohort file says of their shares. Each
 * depends on nothing but the pack, the seed and the own number; an answer stays the same when the pack asks for more.
 * Everybody is a sound assessment: an answer that would contradict an earlier one is left out.
 *
 * @example [...syntheticCohort(pack, cohort, { size: 2, seed: 1 })].map(({ id }) => id) // ['synthetic-1-1', 'synthetic-1-2']
 */
export function* syntheticCohort(
  pack: Pack,
  cohort: CohortFile,
  { size, seed, from = 1, on = '2026-01-05' }: SyntheticCohortOptions,
): Generator<Assessment> {
  const steps = [...drawnSteps(pack, cohort, on), ...plainSteps(pack, cohort, on)]
  for (let number = from; number < from + size; number += 1) {
    const person = { id: `synthetic-${seed}-${number}`, assessedOn: on }
    yield written(pack, person, answersOf(cohort, steps, `${seed}/${number}`))
  }
}

interface Step {
  readonly fact: FactDefinition
  readonly take: (drawn: Drawn, text: string) => Taken | undefined
}

/** What is true of a fact, and how many of a hundred of whom it is would say so. */
interface Taken {
  readonly answer: Answer
  readonly asked: number
  readonly always?: boolean
}

function drawnSteps(pack: Pack, { draws }: CohortFile, on: CalendarDate): Step[] {
  const byFact = new Map<string, Draw[]>()
  for (const draw of draws) for (const fact of factsOfDraw(draw)) addTo(byFact, fact, draw)
  return [...byFact].map(([id, own]): Step => {
    const fact = pack.facts[id] as FactDefinition
    return {
      fact,
      take: (drawn, text) => {
        const [first, ...others] = drawsThatHold(own, drawn)
        const truth = first && drawTruth({ pack, fact, drawn }, [first, ...others], text)
        if (truth === undefined) return undefined
        drawn.set(id, truth)
        const answer = fact.type === 'date' ? addDays(on, -(truth as number)) : truth
        return { answer, asked: first?.answered ?? 100, always: first?.always === true }
      },
    }
  })
}

/** The facts that no draw speaks of and that stand in no place that one does, in the order of their names. */
function plainSteps(pack: Pack, { draws, others, unasked = [] }: CohortFile, on: CalendarDate): Step[] {
  const nothing = deriveFacts(pack, { id: 'nobody', assessedOn: on })
  const told = [...draws.flatMap(factsOfDraw), ...unasked].map((id) => pack.facts[id] as FactDefinition)
  const places = new Set(told.map(placeOf))
  return Object.values(pack.facts).flatMap((fact): Step[] => {
    const draw = isAnswerable(fact) ? drawPlainly(pack, fact, nothing, others.percent) : undefined
    if (draw === undefined || places.has(placeOf(fact)) || isTheDay(fact)) return []
    places.add(placeOf(fact))
    return [{ fact, take: (_, text) => ({ answer: draw(chanceOf(text)), asked: others.answered }) }]
  })
}

/** The day of the assessment is given. */
const isTheDay = ({ obtain }: FactDefinition): boolean =>
  obtain.from === 'assessment' && obtain.path === 'assessedOn'

/** Where in an assessment a fact is read: two facts may differ only in how old it may be. */
function placeOf({ id, obtain }: FactDefinition): string {
  const { maxAgeDays: _, laterScore: __, ...place } = obtain as Readonly<Record<string, unknown>>
  return JSON.stringify(obtain.from === 'finding' ? { ...place, code: obtain.code ?? id } : place)
}

interface Given {
  readonly fact: string
  readonly answer: Answer
}

/** What is known of somebody: what is true, less what nobody asked. */
function answersOf({ screening }: CohortFile, steps: readonly Step[], person: string): Given[] {
  const known = byShare(screening.groups, chanceOf(`${person}/screening`))?.known ?? 100
  const drawn: Drawn = new Map()
  return steps.flatMap(({ fact: { id }, take }) => {
    const taken = take(drawn, `${person}/${id}`)
    if (taken === undefined) return []
    const { answer, asked, always } = taken
    const isKnown = always || isWithin((asked * known) / 100, chanceOf(`${person}/${id}/asked`))
    return isKnown ? [{ fact: id, answer }] : []
  })
}

/** All answers when they go together, else those of each half that do. */
function written(pack: Pack, person: Assessment, answers: readonly Given[]): Assessment {
  const all = answers.reduce((before, { fact, answer }) => answered(pack, before, fact, answer), person)
  if (safeParseAssessment(pack, all).ok) return all
  if (answers.length <= 1) return person
  const half = Math.ceil(answers.length / 2)
  return written(pack, written(pack, person, answers.slice(0, half)), answers.slice(half))
}

function answered(pack: Pack, person: Assessment, fact: string, answer: Answer): Assessment {
  const { obtain } = pack.facts[fact] as FactDefinition
  // Whoever has several conditions has the primary one among them.
  const isConditions = obtain.from === 'assessment' && obtain.path === 'conditions.code'
  const before = isConditions ? (person.conditions ?? []).map(({ code }) => code) : []
  const whole = Array.isArray(answer) ? [...new Set([...before, ...answer])] : answer
  return answerFact(pack, person, fact, whole) ?? person
}
