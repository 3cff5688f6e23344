import type { Pack } from '../../model/pack.js'
import { compareText } from '../../shared/compareText.js'
import { indexByName } from '../../shared/indexByName.js'
import type { Statement } from '../careStatements.js'
import type { Witness } from '../exact/writeWitness.js'
import type { HeldCase } from '../outcomeOfCase.js'
import { allStatements, expectationOf, keyOf } from './caseStatements.js'
import { isAbout, type SoftenedRule } from './killSoftened.js'
import { type Candidate, peopleFor } from './peopleFor.js'
import { provedSame } from './provedSame.js'
import { type Decided, softenedCare } from './softenedCare.js'

/** Looks for somebody for whom a softer rule shows. */
export interface SoftenedSearch {
  /** Who may show it, those first who are likeliest to. */
  readonly people: (rule: string) => Iterable<Candidate>
  /** What is said of somebody that no longer is when the rule is softer; what is told of items in the plan first. */
  readonly changes: (person: Candidate, softened: SoftenedRule) => readonly Statement[]
}

/** A search among the people of cases, and of those who can be made of them. */
export function softenedSearch(pack: Pack, held: readonly HeldCase[], mostOthers = 20): SoftenedSearch {
  const care = softenedCare(pack)
  const before = new WeakMap<Candidate, ReadonlyMap<string, Statement>>()
  const statementsOf = (person: Candidate) => {
    const known =
      before.get(person) ??
      new Map(allStatements(care.before(person)).map((statement) => [keyOf(statement), statement] as const))
    before.set(person, known)
    return known
  }
  return {
    people: peopleFor(pack, held, care, mostOthers),
    changes: (person, { owner, action }) => {
      const decided = care.after(person, ruleOf(owner), action)
      const now = new Set(allStatements(decided).map(keyOf))
      const lost = [...statementsOf(person)].flatMap(([key, statement]) =>
        now.has(key) || isStillSo(statement, decided) ? [] : [statement],
      )
      const isIn = new Set(
        decided.care.items.flatMap(({ kind, id, outcome }) =>
          outcome === 'selected' ? `${kind}/${id}` : [],
        ),
      )
      const told = lost.filter((statement) => isTold(pack, owner, statement))
      const rank = ({ path: [, subject = ''] }: Statement): number => (isIn.has(subject) ? 0 : 1)
      return told.sort((one, other) => rank(one) - rank(other) || compareText(keyOf(one), keyOf(other)))
    },
  }
}

/** Whether a case that expects just this is looked at for the rule. */
function isTold(pack: Pack, owner: string, statement: Statement): boolean {
  const rule = indexByName(pack.rules).get(ruleOf(owner))
  return rule !== undefined && isAbout(pack, rule.event, expectationOf([statement]))
}

/** A pathway of which nothing is said any more is not offered either. */
function isStillSo({ path: [key], worth }: Statement, { care }: Decided): boolean {
  return (
    key === 'doesNotOffer' &&
    !care.pathways.some(({ pathway, outcome }) => pathway === worth && outcome === 'offered')
  )
}

/** The name of the rule that an owner is. */
export function ruleOf(owner: string): string {
  return owner.slice('rules/'.length)
}

/**
 * Somebody for whom a softer rule would show, or the proof that it changes nothing; given up where neither is found.
 */
export function settleSoftened(
  pack: Pack,
  softened: SoftenedRule,
  { people, changes }: SoftenedSearch,
  mostSteps?: number,
): Witness {
  if (provedSame(pack, softened, mostSteps)) return { outcome: 'impossible' }
  for (const person of people(ruleOf(softened.owner))) {
    if (changes(person, softened).length === 0) continue
    const { assessment, progress, course } = person
    return {
      outcome: 'found',
      facts: {},
      assessment,
      ...(progress && { progress }),
      ...(course && { course }),
    }
  }
  return { outcome: 'gave-up', because: 'nobody was found for whom it shows' }
}
