import { deriveFacts } from '../facts/deriveFacts.js'
import { settledFacts } from '../logic/settledFacts.js'
import { isFalse, isTrue, truthName } from '../logic/truth.js'
import type { Assessment } from '../model/assessment.js'
import type { Case } from '../model/caseFile.js'
import type { Pack } from '../model/pack.js'
import type { Rule } from '../model/rule.js'
import { evaluateRules } from '../rules/evaluateRules.js'
import { decidingPerson } from './decidingPeople.js'
import { treeOfRule, truthOfTree, type WrittenCondition } from './exact/conditionTree.js'
import type { Witness } from './exact/writeWitness.js'
import { mutatedTree, type Survivor, settleSurvivor } from './killMutants.js'
import { isDeciding, type LeafReport, truthsOf } from './leafCoverage.js'

/** What a set of cases leaves open of one rule, and what became of the search for a person who would show it. */
export interface MissingShown {
  readonly rule: string
  readonly file: string
  /** What no case shows, in words. */
  readonly what: string
  /** `proved`: nobody can show it. `at-a-review`: only facts of a review do. `undecided`: the search was given up. */
  readonly outcome: 'case' | 'proved' | 'at-a-review' | 'undecided'
}

export interface MissingCases {
  /** Cases by the file of their rule; each is marked as one that nobody has confirmed. */
  readonly cases: Readonly<Record<string, readonly Case[]>>
  readonly shown: readonly MissingShown[]
}

interface Need {
  readonly what: string
  readonly find: () => Witness
  /** Whether this person would show it as well. */
  readonly isShownBy: (person: Person) => boolean
}

interface Person {
  readonly assessment: Assessment
  readonly values: Parameters<typeof truthsOf>[2]
}

/**
 * Looks for the cases that a pack lacks: for every leaf that no case shows deciding, and every small mistake that no
 * case notices, a smallest person for whom it would show. One person often shows several. What a case expects is what
 * the rule comes to today, so each has to be confirmed by somebody who knows what it should be.
 *
 * @example missingCases(pack, { leaves: [], survivors: [] }) // { cases: {}, shown: [] }
 */
export function missingCases(
  pack: Pack,
  open: { readonly leaves: readonly LeafReport[]; readonly survivors: readonly Survivor[] },
  { mostSteps = 1000, onProgress = (_done: number, _of: number): void => undefined } = {},
): MissingCases {
  const cases: Record<string, Case[]> = {}
  const shown: MissingShown[] = []
  for (const [index, rule] of pack.rules.entries()) {
    onProgress(index, pack.rules.length)
    const people: Person[] = []
    for (const need of needsOf(pack, rule, open, mostSteps)) {
      if (people.some(need.isShownBy)) continue
      const witness = need.find()
      shown.push({ rule: rule.name, file: rule.file, what: need.what, outcome: outcomeOf(witness) })
      if (witness.outcome !== 'found') continue
      const person = personOf(pack, witness.assessment)
      people.push(person)
      cases[rule.file] = [...(cases[rule.file] ?? []), caseOf(pack, rule, person, need.what)]
    }
  }
  return { cases, shown }
}

function outcomeOf({ outcome }: Witness): MissingShown['outcome'] {
  if (outcome === 'found') return 'case'
  if (outcome === 'impossible') return 'proved'
  return outcome === 'only-facts' ? 'at-a-review' : 'undecided'
}

function needsOf(
  pack: Pack,
  rule: Rule,
  { leaves, survivors }: Parameters<typeof missingCases>[1],
  mostSteps: number,
): readonly Need[] {
  const written = treeOfRule(pack, rule.name)
  const own = leaves.filter(({ owner }) => owner === `rules/${rule.name}`)
  return [
    ...own.flatMap((leaf) =>
      [true, false]
        .filter((side) => !(side ? leaf.shown.true : leaf.shown.false))
        .map((side) => leafNeed(pack, rule, written, leaf, side, mostSteps)),
    ),
    ...survivors
      .filter(({ rules }) => rules[0] === rule.name)
      .map((survivor) => mutantNeed(pack, rule, written, survivor, mostSteps)),
  ]
}

function leafNeed(
  pack: Pack,
  rule: Rule,
  written: WrittenCondition,
  { pointer, text }: LeafReport,
  side: boolean,
  mostSteps: number,
): Need {
  const at = written.leaves.findIndex(
    (leaf) => leaf.owner === `rules/${rule.name}` && leaf.pointer === pointer,
  )
  return {
    what: side ? `it decides that ${text}` : `it decides that not ${text}`,
    find: () => decidingPerson(pack, rule.conditions, pointer, side, mostSteps),
    isShownBy: ({ values }) => {
      const truths = truthsOf(pack, written, values)
      return truths[at] === (side ? isTrue : isFalse) && isDeciding(written, truths, at)
    },
  }
}

function mutantNeed(
  pack: Pack,
  rule: Rule,
  written: WrittenCondition,
  survivor: Survivor,
  mostSteps: number,
): Need {
  const { owner, pointer, does } = survivor.mutant
  const where = owner === `rules/${rule.name}` ? '' : ` in \`${owner.slice(owner.indexOf('/') + 1)}\``
  const mutated = mutatedTree(pack, survivor.mutant, rule.name)
  return {
    what: `it would show if${where}${pointer === '' ? '' : ` at ${pointer}`} ${does}`,
    find: () => settleSurvivor(pack, { ...survivor, rules: [rule.name] }, mostSteps),
    isShownBy: ({ values }) =>
      truthOfTree(written.tree, truthsOf(pack, written, values)) !==
      truthOfTree(mutated.tree, truthsOf(pack, mutated, values)),
  }
}

function personOf(pack: Pack, assessment: Assessment): Person {
  const { values } = settledFacts(evaluateRules(pack, deriveFacts(pack, assessment)))
  return { assessment, values }
}

const expectations = { true: 'applies', false: 'doesNotApply', unknown: 'unknown' } as const

function caseOf(pack: Pack, rule: Rule, { assessment, values }: Person, what: string): Case {
  const written = treeOfRule(pack, rule.name)
  const truth = truthName(truthOfTree(written.tree, truthsOf(pack, written, values)))
  return {
    name: `${rule.name}: ${what}`,
    unconfirmed: true,
    assessment,
    expect: { [expectations[truth]]: [rule.name] },
  }
}
