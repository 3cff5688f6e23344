import { type ActionParams, type ActionType, actionParamsSchemas } from '../model/action.js'
import type { Disposition, ReviewTemplate } from '../model/catalogue.js'
import type { Evidence } from '../model/evidence.js'
import type { FactDefinition } from '../model/fact.js'
import type { Problem } from '../model/problem.js'
import { type Rule, ruleSchema } from '../model/rule.js'
import { checkDoseKind } from './checkDoseKind.js'
import { checkEvidence } from './checkEvidence.js'
import { checkLiteral } from './checkLiteral.js'
import { checkParts, targetReferences } from './checkParts.js'
import { isSetByRules } from './factSources.js'
import { checkFactName } from './findFact.js'
import { type Place, within } from './packDocument.js'
import { oneOf, quote, reportProblem } from './reportProblem.js'
import { isPlainObject } from './schemaTree.js'
import { worth } from './settable.js'
import {
  checkReferences,
  type Entry,
  type ReferenceTable,
  soundValue,
  type Vocabulary,
} from './vocabulary.js'

/** What the params of actions refer to; a key means the same in every action that has it. */
export const paramReferences: ReferenceTable = {
  ...targetReferences,
  'programs.*': 'programs',
  'phases.*': 'phases',
  program: 'programs',
  pathway: 'pathways',
  disposition: 'dispositions',
  to: 'roles',
  role: 'roles',
  goal: 'goals',
  measure: 'measures',
  review: 'reviews',
  advice: 'advice',
}

/** Checks what a rule means: its conditions, its evidence, and what its action names. */
export function checkRule(vocabulary: Vocabulary, { value, place }: Entry): Problem[] {
  const rule = value as Rule
  const params = within(place, 'event', 'params')
  return [
    ...checkParts(vocabulary, ruleSchema, rule, place),
    ...checkEvidence(vocabulary, rule as Evidence, place),
    ...checkNumbers(rule, within(place, 'numbers')),
    ...checkParts(vocabulary, actionParamsSchemas[rule.event.type], rule.event.params, params),
    ...checkReferences(vocabulary, paramReferences, rule.event.params, params),
    ...checkDoseKind(rule.event, params),
    ...checkAction(vocabulary, rule.event.type, rule.event.params, params),
  ]
}

/** A basis for a number that the rule does not give would look like evidence for something. */
function checkNumbers({ numbers = {}, event }: Rule, place: Place): Problem[] {
  const known = new Set(keysIn(event.params))
  const isKnown = (name: string) => name.split('.').every((part) => known.has(part))
  return Object.keys(numbers)
    .filter((name) => !isKnown(name))
    .map((name) =>
      reportProblem(within(place, name), {
        code: 'unknown-number',
        message: `the params of this rule have no number ${quote(name)}`,
        expected: `one of ${[...known].join(', ')}`,
        value: name,
        on: 'key',
        near: { name, among: known },
      }),
    )
}

function keysIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(keysIn)
  if (!isPlainObject(value)) return []
  // A name is no number, so nothing rests on it.
  const entries = Object.entries(value).filter(([, part]) => typeof part !== 'string')
  return entries.flatMap(([key, part]) => [key, ...keysIn(part)])
}

function checkAction(vocabulary: Vocabulary, type: ActionType, params: unknown, place: Place): Problem[] {
  if (type === 'classify') return checkClassify(vocabulary, params as ActionParams['classify'], place)
  if (type === 'decide') return checkDecide(vocabulary, params as ActionParams['decide'], place)
  if (type === 'review') return checkReview(vocabulary, params as ActionParams['review'], place)
  if (type === 'triage') return checkTriage(vocabulary, params as ActionParams['triage'], place)
  return []
}

function checkClassify(
  vocabulary: Vocabulary,
  { fact: name, value }: ActionParams['classify'],
  place: Place,
): Problem[] {
  const at = within(place, 'fact')
  const fact = soundValue<FactDefinition>(vocabulary, 'facts', name)
  if (!fact) return checkFactName(vocabulary, name, at)
  if (fact.obtain.from === 'rules') return checkLiteral(vocabulary, fact, value, within(place, 'value'))
  const how = isSetByRules(fact)
    ? 'is the set of dispositions that fired'
    : `is obtained from \`${fact.obtain.from}\``
  const message = `a rule cannot set ${quote(name)}, which ${how}`
  const among = settable(vocabulary)
  return [
    reportProblem(at, {
      code: 'not-set-by-rules',
      message,
      expected: 'a fact with `"obtain": { "from": "rules" }`',
      near: { name, among },
    }),
  ]
}

/** A review has either a week of the program or days that a rule asks for it within. */
function checkReview(
  vocabulary: Vocabulary,
  { review, withinDays, fromDays, since }: ActionParams['review'],
  place: Place,
): Problem[] {
  const template = soundValue<ReviewTemplate>(vocabulary, 'reviews', review)
  const byDays = [withinDays, fromDays, since].some((one) => one !== undefined)
  const date = since === undefined ? undefined : soundValue<FactDefinition>(vocabulary, 'facts', since)
  return [
    ...(template && (template.week === undefined) !== (withinDays !== undefined || byDays)
      ? [undatedReview(within(place, 'review'), review, template.week !== undefined)]
      : []),
    ...(byDays && withinDays === undefined ? [undatedReview(place, review, false)] : []),
    ...(since === undefined || date ? [] : checkFactName(vocabulary, since, within(place, 'since'))),
    ...(date && date.type !== 'date'
      ? [
          reportProblem(within(place, 'since'), {
            code: 'not-a-date',
            message: `${quote(since as string)} is no date`,
            expected: 'a fact of the type `date`',
          }),
        ]
      : []),
  ]
}

function undatedReview(place: Place, review: string, hasWeek: boolean): Problem {
  return reportProblem(place, {
    code: 'review-not-dated',
    message: hasWeek
      ? `the review ${quote(review)} has its week, and this rule asks for it by days as well`
      : `the review ${quote(review)} has no week, and this rule does not say within how many days it is held`,
    expected: hasWeek ? 'a review without `week`, or no `withinDays`' : '`withinDays`',
  })
}

/** A decision that is not ranked could never win. Only the plan as a whole has a phase to go back to. */
function checkDecide(
  { decisions }: Vocabulary,
  { decision, phase, ...about }: ActionParams['decide'],
  place: Place,
): Problem[] {
  if (phase !== undefined && (decision !== 'regress' || Object.values(about).some((id) => id !== undefined)))
    return [
      reportProblem(within(place, 'phase'), {
        code: 'phase-without-step-back',
        message: 'only a step back of the whole plan leads to another phase',
        expected: '`"decision": "regress"` about nothing else than the plan, or no `phase`',
      }),
    ]
  if (decisions === undefined || decisions.includes(decision)) return []
  return [
    reportProblem(within(place, 'decision'), {
      code: 'missing-choice',
      message: `the decision ${quote(decision)} is not ranked in \`choices.decision\` of \`pack.json\``,
      expected: oneOf(decisions, 'a decision that the pack ranks'),
      near: { name: decision, among: decisions },
    }),
  ]
}

function settable(vocabulary: Vocabulary): string[] {
  return [...vocabulary.entries.facts.values()]
    .filter(({ sound, value }) => sound && (value as FactDefinition).obtain.from === 'rules')
    .map(({ id }) => id)
}

/** A disposition's time limit is a floor of safety: a rule may shorten it, never lengthen it. */
function checkTriage(vocabulary: Vocabulary, params: ActionParams['triage'], place: Place): Problem[] {
  const disposition = soundValue<Disposition>(vocabulary, 'dispositions', params.disposition)
  const allowed = worth(vocabulary, disposition?.withinHours)
  const asked = worth(vocabulary, params.withinHours)
  if (allowed === undefined || asked === undefined || asked <= allowed) return []
  return [
    reportProblem(within(place, 'withinHours'), {
      code: 'disposition-softened',
      message: `${asked} hours is longer than the ${allowed} hours of the disposition ${quote(params.disposition)}`,
      expected: `at most ${allowed}`,
    }),
  ]
}
