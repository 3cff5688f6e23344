import type { Check } from '../check.js'
import { ruleConstant } from './ruleConstant.js'

const id = 'rule-never-applies'

/** Rules whose conditions hold for nobody, proved. */
export const ruleNeverApplies: Check = {
  id,
  severity: 'warning',
  title: 'A rule that can never apply',
  // A search may take too long; then it is said.
  isComplete: false,
  find: (input) =>
    ruleConstant(input, {
      check: id,
      truth: 'true',
      severity: 'warning',
      message: ({ name }) => `the rule \`${name}\` applies to nobody: its conditions exclude each other`,
      help: 'Mend the conditions that exclude each other, or take the rule away.',
    }),
}
