import { safeParseAssessment } from '../../assessment/safeParseAssessment.js'
import { deriveFacts } from '../../facts/deriveFacts.js'
import { settledFacts } from '../../logic/settledFacts.js'
import type { Case } from '../../model/caseFile.js'
import type { Pack } from '../../model/pack.js'
import { evaluateRules } from '../../rules/evaluateRules.js'
import { canonicalJson } from '../../shared/digest.js'
import type { Wanted } from '../exact/findFacts.js'
import { findWitness, type KnownFacts, valuesOf, type WrittenPerson, writeOn } from '../exact/writeWitness.js'
import { type HeldCase, rulesNamed } from '../outcomeOfCase.js'
import { casesByRule } from './killSoftened.js'
import { apartFromOthers } from './provedSame.js'
import type { FoundPerson, SoftenedCare } from './softenedCare.js'

/** Somebody for whom a softer rule may show. */
export interface Candidate extends FoundPerson, WrittenPerson {
  readonly values: KnownFacts
  /** How a case tells of them; absent for somebody who was made up. */
  readonly told?: Pick<Case, 'base' | 'assessment' | 'change'>
}

/**
 * By rule, the people for whom something softer may show: those of cases that name it, some of other cases in which it
 * applies or may, one of each program, and these once more with what the rule asks for written on them.
 */
export function peopleFor(
  pack: Pack,
  held: readonly HeldCase[],
  care: SoftenedCare,
  /** So many people of other cases are tried for a rule. */
  mostOthers: number,
): (rule: string) => Iterable<Candidate> {
  const people = distinct(held)
  const byRule = casesByRule(people)
  const ofPrograms = onePerProgram(people, care)
  const known = new WeakMap<HeldCase, Candidate>()
  const knownCandidate = (each: HeldCase): Candidate => {
    const made = known.get(each) ?? candidate(each)
    known.set(each, made)
    return made
  }
  return function* (rule) {
    const all = byRule.get(rule) ?? []
    const near = all.filter(({ one }) => rulesNamed(one).has(rule))
    const reached = ofPrograms.filter((each) => all.includes(each))
    const others = all.filter((each) => !near.includes(each) && !reached.includes(each))
    for (const each of [...near, ...reached, ...others.slice(0, mostOthers)]) yield knownCandidate(each)
    for (const wanted of [alone(pack, rule), ...apartFromOthers(pack, { owner: `rules/${rule}` })])
      yield* madeUp(pack, wanted, ofPrograms)
  }
}

function alone(pack: Pack, rule: string): readonly Wanted[] {
  const conditions = pack.rules.find(({ name }) => name === rule)?.conditions
  return conditions === undefined ? [] : [{ condition: conditions, truth: ['true'] }]
}

/** Each person once, however many cases there are about them; a case that says more of its person comes first. */
function distinct(held: readonly HeldCase[]): readonly HeldCase[] {
  const seen = new Map<string, HeldCase>()
  for (const each of held) {
    const { assessment, progress = null, one } = each
    const key = canonicalJson({
      ...assessment,
      id: '',
      progress,
      course: one.course ?? null,
    })
    if (!seen.has(key)) seen.set(key, each)
  }
  return [...seen.values()]
}

/** Of each program the person for whom most is in the plan. */
function onePerProgram(people: readonly HeldCase[], care: SoftenedCare): readonly HeldCase[] {
  const fullest = new Map<string, { readonly each: HeldCase; readonly count: number }>()
  for (const each of people) {
    if (each.progress !== undefined) continue
    const { program, items } = care.before(each).care
    const count = items.filter(({ outcome }) => outcome === 'selected').length
    const name = program.program ?? ''
    if (count > (fullest.get(name)?.count ?? -1)) fullest.set(name, { each, count })
  }
  return [...fullest.values()].map(({ each }) => each)
}

function candidate(each: HeldCase): Candidate {
  const { assessment, progress, outcome, one } = each
  const { base, assessment: own, change, course } = one
  return {
    assessment,
    outcome,
    values: settledFacts(outcome.findings).values,
    ...(progress && { progress }),
    ...(course && { course }),
    told: {
      ...(base !== undefined && { base }),
      ...(own && { assessment: own }),
      ...(change && { change }),
    },
  }
}

/** Somebody for whom conditions come to what is wanted; and people of cases with just that written on them. */
function* madeUp(pack: Pack, wanted: readonly Wanted[], people: readonly HeldCase[]): Iterable<Candidate> {
  for (const asOf of new Set(people.map(({ assessment }) => assessment.assessedOn))) {
    const witness = findWitness(pack, wanted, { asOf, mostSteps: 500 })
    if (witness.outcome === 'impossible') return
    if (witness.outcome !== 'found') continue
    const { facts, outcome: _, ...person } = witness
    yield candidateOf(pack, person)
    if (person.progress !== undefined) continue
    for (const { assessment } of people.filter((one) => one.assessment.assessedOn === asOf)) {
      const somebody = writeOn(pack, { ...assessment, id: 'somebody' }, facts)
      if (somebody !== undefined && safeParseAssessment(pack, somebody).ok)
        yield candidateOf(pack, { assessment: somebody })
    }
  }
}

function candidateOf(pack: Pack, person: WrittenPerson): Candidate {
  const { assessment, progress, course } = person
  const facts = deriveFacts(pack, assessment, progress, undefined, undefined, course)
  return {
    ...person,
    outcome: { findings: evaluateRules(pack, facts) },
    values: valuesOf(pack, person),
  }
}
