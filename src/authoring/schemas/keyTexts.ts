import type { ActionType } from '../../model/action.js'
import type { Operator } from '../../model/condition.js'
import type { Basis } from '../../model/evidence.js'

/** What each operator asks, for the list of completions. */
export const operatorWords: Readonly<Record<Operator, string>> = {
  equal: 'is this value',
  notEqual: 'is another value',
  lessThan: 'is below this number',
  lessThanInclusive: 'is this number or below it',
  greaterThan: 'is above this number',
  greaterThanInclusive: 'is this number or above it',
  in: 'is one of this list',
  notIn: 'is none of this list',
  contains: 'the set holds this code',
  doesNotContain: 'the set does not hold this code',
  before: 'is before this day',
  onOrBefore: 'is this day or before it',
  after: 'is after this day',
  onOrAfter: 'is this day or after it',
  isKnown: 'whether it is known at all: `true` or `false`',
}

/** What each action says, for the list of completions. */
export const actionWords: Readonly<Record<ActionType, string>> = {
  classify: 'gives a fact its value',
  triage: 'sends the person somewhere, or holds what must wait',
  offer: 'offers a program or a pathway',
  'rule-out': 'rules a program or a pathway out',
  recommend: 'recommends an item, or every item with a tag',
  consider: 'names an item that may be considered',
  contraindicate: 'an item must not be given; it wins over every recommendation',
  'not-recommended': 'an item is advised against, and not dangerous',
  caution: 'an item may be given, with something to check or watch',
  adjust: 'bounds or scales the dose of an item',
  involve: 'brings somebody into the team',
  'set-goal': 'sets a goal',
  monitor: 'has a measure taken again and again',
  review: 'asks for a review',
  decide: 'says at a review what follows',
  advise: 'gives the person advice',
}

const basisWords: Readonly<Record<Basis, string>> = {
  guideline: 'a page of a guideline that was read',
  study: 'a study that was read',
  article: 'the article that the centre is modelled on',
  recalled: 'named from memory; the page was not read',
  convention: 'what is usual, and no evidence',
  default: 'a choice of this pack, and no evidence: a plan asks a clinician to confirm it',
}

/** What the keys of rules, definitions and cases mean, shown wherever such a key stands. */
export const keyTexts: Readonly<Record<string, string>> = {
  attributions: 'What the owners of the code systems ask to be said.',
  certainty: 'How sure it is that the code means just this.',
  codings: 'The codes of other systems, by `<kind>/<id>` of what is in the pack.',
  display: 'What the code system calls it.',
  risks: 'Facts that put a person into a group of risk, and what each value is called outside.',
  system: 'The address of a code system.',
  $schema: 'The file that an editor reads to complete and check this one. It changes no plan.',
  define: 'What this file brings into the pack: facts, items, goals, programs and so on.',
  rules: 'What is to be said of whom.',
  conditions:
    'For whom the rule is: what must be true of the person. What nobody has answered is unknown, and not false.',
  event: 'What the rule says: an action and its params.',
  because: 'The reason, in a sentence or two that a clinician would accept.',
  basis: `What it rests on.\n\n${Object.entries(basisWords)
    .map(([basis, words]) => `- \`${basis}\`: ${words}`)
    .join('\n')}`,
  confidence: 'How sure the sources are.',
  sources: 'Ids of the bibliography in `pack.json`. Only a convention or a default may have none.',
  rows: 'Rows of the fact sheets that this carries.',
  numbers: 'What single numbers of the params rest on, where that differs from the rule itself.',
  plain: 'For the patient, in plain words and short sentences.',
  question: 'The question, in plain words, whose answer would be this fact.',
  otherwise: 'What it is worth when no rule applies.',
  base: 'A named assessment to start from, out of a file `*.bases.json`.',
  change: 'What is otherwise than in the base. `null` takes an answer away, so that it is unknown.',
  expect: 'What must come of it; at least one thing.',
  applies: 'Rules that apply.',
  doesNotApply: 'Rules that do not apply.',
  unknown: 'Rules of which nobody can say, since an answer is missing.',
  includes: 'Items that the plan holds, as `<kind>/<id>`.',
  excludes: 'Items that the plan does not hold, as `<kind>/<id>`.',
  holds: 'What waits.',
  texts: 'What is translated, by `<kind>/<id>/<path>` in the pack.',
  was: 'What the source was when it was translated. Take it away once the translation fits again.',
  cannot: 'What no case can show, with the reason.',
}
