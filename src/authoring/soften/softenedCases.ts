import type { Case } from '../../model/caseFile.js'
import type { Pack } from '../../model/pack.js'
import { listInWords } from '../../shared/listInWords.js'
import type { Statement } from '../careStatements.js'
import { treeOfRule } from '../exact/conditionTree.js'
import { describePerson } from '../missing/describePerson.js'
import type { MissingCases, MissingShown } from '../missingCases.js'
import type { HeldCase } from '../outcomeOfCase.js'
import { expectationOf, keyOf } from './caseStatements.js'
import type { SoftenedRule } from './killSoftened.js'
import type { Candidate } from './peopleFor.js'
import { provedSame } from './provedSame.js'
import { ruleOf, softenedSearch } from './settleSoftened.js'

/** Who writes cases may wait longer than who only wants to know. */
const mostOthers = 100

interface Chosen {
  readonly file: string
  readonly person: Candidate
  readonly rules: Set<string>
  readonly expected: Map<string, Statement>
}

/**
 * Cases that notice softer rules: of each file as few people as were found, and of each what is said of them because
 * the rule says what it does. A person who was chosen already is asked first.
 *
 * @example softenedCases(pack, [], held).cases // {}
 */
export function softenedCases(
  pack: Pack,
  survivors: readonly SoftenedRule[],
  held: readonly HeldCase[],
  onProgress: (done: number, of: number) => void = () => undefined,
): MissingCases {
  const search = softenedSearch(pack, held, mostOthers)
  const chosen: Chosen[] = []
  const shown = survivors.map((softened, index): MissingShown => {
    onProgress(index, survivors.length)
    const { owner, pointer, does } = softened
    const file = pack.files[owner] ?? ''
    const of = (outcome: MissingShown['outcome']) => ({
      owner,
      file,
      what: `${pointer}: ${does}`,
      outcome,
    })
    const here = chosen.filter((one) => one.file === file)
    for (const one of here)
      if (expects(one, softened, search.changes(one.person, softened))) return of('case')
    if (provedSame(pack, softened)) return of('proved')
    for (const person of search.people(ruleOf(owner))) {
      const one: Chosen = {
        file,
        person,
        rules: new Set(),
        expected: new Map(),
      }
      if (!expects(one, softened, search.changes(person, softened))) continue
      chosen.push(one)
      return of('case')
    }
    return of('undecided')
  })
  const cases: Record<string, Case[]> = {}
  for (const one of chosen) cases[one.file] = [...(cases[one.file] ?? []), caseOf(pack, one)]
  return { cases, shown }
}

/** Expects of a person what a softer rule would change, if it changes anything; what is expected already will do. */
function expects({ rules, expected }: Chosen, { owner }: SoftenedRule, lost: readonly Statement[]): boolean {
  const [first] = lost
  if (first === undefined) return false
  if (!lost.some((statement) => expected.has(keyOf(statement)))) expected.set(keyOf(first), first)
  rules.add(ruleOf(owner))
  return true
}

function caseOf(pack: Pack, { person, rules, expected }: Chosen): Case {
  const { assessment, progress, course, told, values } = person
  const names = [...rules].sort()
  const read = new Set(names.flatMap((rule) => treeOfRule(pack, rule).leaves.map(({ leaf }) => leaf.fact)))
  const facts = Object.fromEntries(Object.entries(values).filter(([fact]) => read.has(fact)))
  const named = names.length > 3 ? `${names.length} rules` : listInWords(names)
  const who = shortened(describePerson(pack, facts))
  return {
    name: `${who} → what ${named} ${names.length === 1 ? 'says' : 'say'} is done`,
    unconfirmed: true,
    ...(told ?? { assessment: { ...assessment, id: 'somebody' } }),
    ...(progress && { progress }),
    ...(course && { course }),
    expect: expectationOf([...expected.values()]),
  }
}

/** Nobody reads on. */
const mostLetters = 200

function shortened(text: string): string {
  return text.length <= mostLetters ? text : `${text.slice(0, text.lastIndexOf(';', mostLetters))} …`
}
