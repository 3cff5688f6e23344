import type { FactDefinition } from '../model/fact.js'
import type { Problem } from '../model/problem.js'
import { isSetByRules } from './factSources.js'
import { type Place, within } from './packDocument.js'
import { quote, reportProblem } from './reportProblem.js'

/** Rules run anew at every review, so what they set is never that of an earlier day. */
export function checkFixed(fact: FactDefinition, place: Place): Problem[] {
  if (fact.fixedInProgram !== true || !isSetByRules(fact)) return []
  const message = `${quote(fact.id)} is set by rules, which run at every review, and cannot be fixed in a program`
  const expected = 'no `fixedInProgram`; fix the facts that those rules read'
  return [
    reportProblem(within(place, 'fixedInProgram'), { code: 'needless-fixed', message, expected, on: 'key' }),
  ]
}
