import type { Check } from '../check.js'
import { ruleConstant } from './ruleConstant.js'

const id = 'rule-always-applies'

/** Rules that are silent for nobody, proved. */
export const ruleAlwaysApplies: Check = {
  id,
  severity: 'suggestion',
  title: 'A rule that always applies',
  // A search may take too long; then it is said.
  isComplete: false,
  find: (input) =>
    ruleConstant(input, {
      check: id,
      truth: 'false',
      severity: 'suggestion',
      message: ({ name }) => `the rule \`${name}\` is silent for nobody: it applies to everybody who answers`,
      help: 'Say for whom it is meant, or suppress this with the reason why it is meant for everybody.',
    }),
}
