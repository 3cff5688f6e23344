import type { ValueSet } from '../model/catalogue.js'
import { recoveryGroupValueSet } from '../model/hardTraining.js'
import type { Problem } from '../model/problem.js'
import { type Place, within } from './packDocument.js'
import { oneOf, quote, reportProblem } from './reportProblem.js'
import { soundValue, type Vocabulary } from './vocabulary.js'

/** Muscles that rest together need one name: a group that no other item can have would never keep one apart. */
export function checkRecoveryGroups(
  vocabulary: Vocabulary,
  { recoveryGroups = [] }: { readonly recoveryGroups?: readonly string[] | undefined },
  place: Place,
): Problem[] {
  const codes =
    soundValue<ValueSet>(vocabulary, 'valueSets', recoveryGroupValueSet)?.concepts.map(({ code }) => code) ??
    []
  return recoveryGroups.flatMap((group, index) =>
    codes.includes(group)
      ? []
      : [
          reportProblem(within(place, 'recoveryGroups', index), {
            code: 'unknown-code',
            message: `${quote(group)} is not a code of the value set ${quote(recoveryGroupValueSet)}`,
            expected: oneOf(codes, `a code of the value set ${quote(recoveryGroupValueSet)}`),
            near: { name: group, among: codes },
          }),
        ],
  )
}
