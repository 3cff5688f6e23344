import type { Check } from '../check.js'
import { placeOf } from '../placesOf.js'
import { ruleConstant } from './ruleConstant.js'

const id = 'rule-never-applies'

/** Rules whose conditions hold for nobody, proved. */
export const ruleNeverApplies: Check = {
  id,
  severity: 'warning',
  title: 'A rule that can never apply',
  finds: 'proved',
  find: (input) =>
    ruleConstant(input, {
      check: id,
      truth: 'true',
      whether: ({ name }) => `whether the rule \`${name}\` applies to anybody`,
      found: (rules) =>
        rules.map(({ name }) => ({
          check: id,
          severity: 'warning',
          ...placeOf(input.files, `rules/${name}`, 'conditions'),
          message: `the rule \`${name}\` applies to nobody: its conditions exclude each other`,
          help: 'Mend the conditions that exclude each other, or take the rule away.',
        })),
    }),
}
