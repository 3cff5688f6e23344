import type { ActionType } from '../model/action.js'

/** What becomes of a rule of which nobody can say whether it applies: what was not asked is not a no. */
export const unknownWords: Readonly<Record<ActionType, string>> = {
  classify: 'the fact stays unknown, unless other rules settle it',
  triage:
    'while a question that must be answered first is open the plan is provisional, and what this would hold waits; otherwise it is listed to be checked',
  offer:
    'it becomes a question; the choice of a program stays provisional if this one comes before the one chosen',
  'rule-out': 'it is held back until somebody knows',
  recommend: 'it becomes a question',
  consider: 'it becomes a question',
  contraindicate: 'the item is held back until somebody knows',
  'not-recommended': 'it becomes a question',
  caution: 'the check is shown all the same',
  adjust: 'the more cautious dose is taken',
  involve: 'it becomes a question',
  'set-goal': 'the goal stands without a target',
  monitor: 'it becomes a question',
  review: 'it becomes a question',
  decide: 'the decision is provisional, if this one would come before it',
  advise: 'it becomes a question; a safety net is given all the same',
}
