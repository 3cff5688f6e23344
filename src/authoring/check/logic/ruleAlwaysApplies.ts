import type { Rule } from '../../../model/rule.js'
import { groupedBy } from '../../../shared/groupedBy.js'
import type { Check, CheckInput } from '../check.js'
import type { Finding } from '../finding.js'
import { placeOf } from '../placesOf.js'
import { ruleConstant } from './ruleConstant.js'

const id = 'rule-always-applies'

/** Rules that are silent for nobody, proved. */
export const ruleAlwaysApplies: Check = {
  id,
  severity: 'suggestion',
  title: 'A rule that always applies',
  finds: 'proved',
  find: (input) =>
    ruleConstant(input, {
      check: id,
      truth: 'false',
      whether: ({ name }) => `whether the rule \`${name}\` is silent for anybody`,
      found: (rules) => findingsOf(input, rules),
    }),
}

/** Rules that ask for one named condition and nothing else say the same by it, so it is one finding. */
function findingsOf({ files }: CheckInput, rules: readonly Rule[]): readonly Finding[] {
  const named = groupedBy(rules, nameOf).map(
    (same): Finding => ({
      check: id,
      severity: 'suggestion',
      ...placeOf(files, `namedConditions/${nameOf(same[0] as Rule)}`, 'conditions'),
      message: `\`${nameOf(same[0] as Rule)}\` is false for nobody, and ${counted(same.length)} nothing else`,
      help: 'Say for whom it is meant, or suppress this with the reason why it is meant for everybody.',
      related: same.map(({ name, title }) => ({
        ...placeOf(files, `rules/${name}`, 'conditions'),
        message: title,
      })),
    }),
  )
  const others = rules
    .filter((rule) => nameOf(rule) === undefined)
    .map(
      ({ name }): Finding => ({
        check: id,
        severity: 'suggestion',
        ...placeOf(files, `rules/${name}`, 'conditions'),
        message: `the rule \`${name}\` is silent for nobody: it applies to everybody who answers`,
        help: 'Say for whom it is meant, or suppress this with the reason why it is meant for everybody.',
      }),
    )
  return [...named, ...others]
}

function nameOf({ conditions }: Rule): string | undefined {
  return 'condition' in conditions ? conditions.condition : undefined
}

function counted(rules: number): string {
  return rules === 1 ? 'a rule asks for' : `${rules} rules ask for`
}
