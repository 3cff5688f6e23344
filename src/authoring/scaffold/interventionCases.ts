import { exampleDay } from './scaffold.js'
import { withinSentence } from './wordsOf.js'

export interface InterventionCasesOptions {
  readonly id: string
  readonly title: string
  /** A base assessment whose plan includes the item once it is wanted and safe; without one nothing is said of plans. */
  readonly base: string | undefined
}

/** Cases of the two rules of a new intervention: each applying, silent and unknown, and the item in, out and held. */
export function interventionCases({ id, title, base }: InterventionCasesOptions): object {
  const item = `intervention/${id}`
  const within = withinSentence(title)
  const person = (change: object) =>
    base === undefined ? { assessment: { ...stranger, ...change } } : { base, change }
  const ofPlan = (expected: object) => (base === undefined ? {} : expected)
  const [wanted, unsafe] = [`${id}.wanted`, `${id}.unsafe`]
  const prefer = { preferences: { prefer: [id] } }
  const cases = [
    {
      name: `offers ${within} to somebody who would like it, where it is safe`,
      ...person({ ...prefer, findings: { [`${id}-unsafe`]: false } }),
      expect: { applies: [wanted], doesNotApply: [unsafe], ...ofPlan({ includes: [item] }) },
    },
    {
      name: 'leaves it out where it is not safe, however much it is wanted',
      ...person({ ...prefer, findings: { [`${id}-unsafe`]: true } }),
      expect: { applies: [wanted, unsafe], ...ofPlan({ excludes: [item] }) },
    },
    {
      name: 'holds it until somebody says whether it is safe',
      ...person(prefer),
      expect: { unknown: [unsafe], ...ofPlan({ holds: [item], asks: [`${id}-unsafe`] }) },
    },
    {
      name: 'does not speak of it to somebody who would like nothing special',
      // The answer is new to every base, of which some may say already that nothing is preferred.
      ...person({ preferences: { prefer: [] }, findings: { [`${id}-unsafe`]: false } }),
      expect: { doesNotApply: [wanted], ...ofPlan({ excludes: [item] }) },
    },
    {
      name: 'does not know whether it is wanted before anybody asks',
      assessment: stranger,
      expect: { unknown: [wanted] },
    },
  ]
  return { cases: cases.map(({ name, ...rest }) => ({ name, unconfirmed: true, ...rest })) }
}

/** Somebody of whom nothing is known. */
const stranger = { id: 'somebody', assessedOn: exampleDay }
