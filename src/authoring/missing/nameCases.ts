import type { Case } from '../../model/caseFile.js'
import type { Pack } from '../../model/pack.js'
import { listInWords } from '../../shared/listInWords.js'
import { treeOfRule } from '../exact/conditionTree.js'
import type { FoundFacts } from '../exact/findFacts.js'
import type { ChosenCase } from './chosenCase.js'
import { describePerson } from './describePerson.js'

const states = [
  ['applies', 'applies', 'apply'],
  ['doesNotApply', 'does not apply', 'do not apply'],
  ['unknown', 'is unknown', 'are unknown'],
] as const

/** The cases, each with a name that says who it is about and what it shows. */
export function nameCases(
  pack: Pack,
  chosen: readonly ChosenCase[],
  expectationOf: (one: ChosenCase) => Case['expect'],
): readonly { readonly file: string; readonly one: Case }[] {
  return chosen.map((each) => {
    const { file, person, told } = each
    const expect = expectationOf(each)
    const name = nameOf(pack, each, expect)
    const one: Case = {
      name,
      unconfirmed: true,
      ...(told ?? { assessment: { ...person.assessment, id: 'somebody' } }),
      ...(person.progress && { progress: person.progress }),
      ...(person.course && { course: person.course }),
      expect,
    }
    return { file, one }
  })
}

function nameOf(pack: Pack, one: ChosenCase, expect: Case['expect']): string {
  const who = describePerson(pack, one.facts ?? readByRules(pack, one))
  const outcomes = states.flatMap(([key, one, several]) => {
    const rules = expect[key] ?? []
    if (rules.length === 0) return []
    const named = rules.length > 3 ? `${rules.length} rules` : listInWords(rules)
    return [`${named} ${rules.length === 1 ? one : several}`]
  })
  return `${who} → ${listInWords(outcomes)}`
}

/** Of all that is known of somebody what the rules read. */
function readByRules(pack: Pack, { shows, values }: ChosenCase): FoundFacts {
  const read = new Set(
    shows.flatMap(({ rule }) => treeOfRule(pack, rule).leaves.map(({ leaf }) => leaf.fact)),
  )
  return Object.fromEntries(Object.entries(values).filter(([fact]) => read.has(fact)))
}
