/**
 * Every code of a problem that parsing an assessment can report, each with a sentence on what it means.
 * Codes are stable: tests, documentation and applications refer to them. Where the loader of packs reports
 * the same mistake it uses the same code.
 */
export const problemCodes = {
  // Shape.
  'wrong-type': 'a value has another type than its place requires; nothing is coerced',
  'null-value': '`null` is never an answer; an unknown answer is left out',
  'missing-key': 'an object lacks a key that its shape requires',
  'unknown-key': 'an object has a key that its shape does not know',
  'reserved-key': 'a key could reach the prototype of an object',
  'wrong-format': 'a text does not have the form that its place requires',
  'out-of-bounds': 'a number, a text or a list is smaller or larger than its place allows',
  'not-one-of': 'a value is not one of the few that its place allows',

  // Codes.
  'unknown-code': 'a code is not in the pack, or not in the part of it that its place refers to',

  // Contradictions.
  'onset-after-assessment': 'a condition began after the day of the assessment',
  'date-in-future': 'something that has happened is dated after the day of the assessment',
  'ends-before-start': 'something ends before it starts',
  'age-disagrees': 'the age is not the one that the birth date gives on the day of the assessment',
  'worst-pain-not-worst': 'the worst pain is below the current or the average pain',
  'two-primary-conditions': 'more than one condition is marked as primary',
  'condition-repeated': 'a condition is listed twice',
  'goal-repeated': 'an activity has two goals',
  'target-worse-than-baseline': 'the target of a goal is worse than where the person begins',
  'measure-repeated': 'a measure was taken twice on one day',
  'preferred-and-declined': 'something is both preferred and declined',
  'windows-overlap': 'two windows of availability overlap on one weekday, or two preferred times of day',
  'limit-of-unnamed-payer': 'what is left is of a payer that is not among those recorded',
  'limit-repeated': 'what is left of one payer for one role is told twice',
} as const

export type AssessmentProblemCode = keyof typeof problemCodes
