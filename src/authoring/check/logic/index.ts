import type { Check } from '../check.js'
import { bandsGap } from './bandsGap.js'
import { choiceUndecided } from './choiceUndecided.js'
import { recommendationRuledOut } from './recommendationRuledOut.js'
import { ruleAlwaysApplies } from './ruleAlwaysApplies.js'
import { ruleNeverApplies } from './ruleNeverApplies.js'
import { ruleShadowed } from './ruleShadowed.js'
import { rulesContradict } from './rulesContradict.js'

/** Checks of what conditions can come to. */
export const logicChecks: readonly Check[] = [
  ruleNeverApplies,
  ruleAlwaysApplies,
  ruleShadowed,
  rulesContradict,
  recommendationRuledOut,
  bandsGap,
  choiceUndecided,
]
