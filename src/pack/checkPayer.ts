import type { ValueSet } from '../model/catalogue.js'
import type { FactDefinition } from '../model/fact.js'
import type { Payer } from '../model/payer.js'
import type { Problem } from '../model/problem.js'
import { type Place, within } from './packDocument.js'
import { oneOf, quote, reportProblem } from './reportProblem.js'
import { soundValue, type Vocabulary } from './vocabulary.js'

/** The value set that the assessment's payers come from. */
const payerSet = 'payer'

/** Checks who pays, that the days are in order and can be counted, and that nobody holds on a day with the one it replaces. */
export function checkPayer(vocabulary: Vocabulary, payer: Payer, place: Place): Problem[] {
  return [
    ...checkCode(vocabulary, payer, within(place, 'payer')),
    ...checkDays(payer, within(place, 'validTo')),
    ...checkReplaced(vocabulary, payer, within(place, 'validFrom')),
    ...checkStart(vocabulary, payer, within(place, 'startWithin', 'fact')),
  ]
}

function checkCode(vocabulary: Vocabulary, { payer }: Payer, place: Place): Problem[] {
  const codes =
    soundValue<ValueSet>(vocabulary, 'valueSets', payerSet)?.concepts.map(({ code }) => code) ?? []
  if (codes.includes(payer)) return []
  return [
    reportProblem(place, {
      code: 'unknown-code',
      message: `${quote(payer)} is not a code of the value set ${quote(payerSet)}`,
      expected: oneOf(codes, `a code of the value set ${quote(payerSet)}`),
      near: { name: payer, among: codes },
    }),
  ]
}

function checkDays({ validFrom, validTo }: Payer, place: Place): Problem[] {
  if (validFrom === undefined || validTo === undefined || validFrom <= validTo) return []
  return [
    reportProblem(place, {
      code: 'dates-reversed',
      message: `\`validTo\` ${quote(validTo)} lies before \`validFrom\` ${quote(validFrom)}`,
      expected: `${validFrom} or later`,
    }),
  ]
}

/** A number of days is counted from; that the fact is there is checked as for any other. */
function checkStart(vocabulary: Vocabulary, { startWithin }: Payer, place: Place): Problem[] {
  if (startWithin === undefined) return []
  const type = soundValue<FactDefinition>(vocabulary, 'facts', startWithin.fact)?.type
  if (type === undefined || type === 'number') return []
  const message = `the fact ${quote(startWithin.fact)} is no number`
  return [reportProblem(place, { code: 'not-a-number', message, expected: 'a fact of type number' })]
}

function checkReplaced(vocabulary: Vocabulary, { replaces, validFrom }: Payer, place: Place): Problem[] {
  const before = replaces === undefined ? undefined : soundValue<Payer>(vocabulary, 'payers', replaces)
  if (before === undefined) return []
  const { id, validTo } = before
  if (validFrom !== undefined && validTo !== undefined && validTo < validFrom) return []
  return [
    reportProblem(place, {
      code: 'validity-overlap',
      message: `it holds on a day on which ${quote(id)}, which it replaces, still does`,
      expected: validTo === undefined ? `\`validTo\` of ${quote(id)}` : `a day after ${validTo}`,
    }),
  ]
}
