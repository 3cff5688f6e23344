import { printValue } from '../shared/printValue.js'
import type { CaseFailure, DecidingRule } from './caseReport.js'
import type { DecidingLeaf } from './decidingLeaves.js'
import { factAsText } from './factAsText.js'

/**
 * What a case expected and did not find, and the comparisons that decided it, as lines for a person.
 *
 * @example failureLines(failure)[0] // 'applies rule-out: expected applies, found does-not-apply'
 */
export function failureLines({
  expectation,
  expected,
  actual,
  because,
  decidedBy = [],
}: CaseFailure): string[] {
  const why = because === undefined ? '' : ` (${because})`
  return [`${expectation}: expected ${expected}, found ${actual}${why}`, ...decidedBy.flatMap(ruleLines)]
}

const outcomeWords = {
  applies: 'applies',
  'does-not-apply': 'does not apply',
  unknown: 'is unknown',
} as const

/** Of more than so many comparisons nobody reads the rest. */
const mostLeaves = 5

function ruleLines({ rule, outcome, leaves }: DecidingRule): string[] {
  const more = leaves.length - mostLeaves
  return [
    `  ${rule} ${outcomeWords[outcome]}:`,
    ...leaves.slice(0, mostLeaves).map((leaf) => `    ${leafText(leaf)}`),
    ...(more > 0 ? [`    and ${more} more`] : []),
  ]
}

function leafText({ fact, operator, value, result, known, valueKnown }: DecidingLeaf): string {
  const compared = typeof value === 'object' && 'fact' in value ? value.fact : printValue(value)
  const worth = valueKnown === undefined ? '' : ` (${factAsText(valueKnown)})`
  return `${fact} ${operator} ${compared}${worth} is ${result}: ${fact} is ${factAsText(known)}`
}
