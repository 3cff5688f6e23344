/** What actions do, for headings, by the type of the action. */
export const actionTitles = {
  triage: 'Send to somebody else',
  offer: 'Offer a program or pathway',
  'rule-out': 'Rule out a program or pathway',
  recommend: 'Recommend',
  consider: 'Consider',
  contraindicate: 'Do not give',
  'not-recommended': 'Advise against',
  caution: 'Check',
  adjust: 'Change a dose',
  'set-goal': 'Set a goal',
  monitor: 'Take a measure',
  review: 'Hold a review',
  decide: 'Decide at a review',
  involve: 'Bring somebody in',
  advise: 'Tell the person',
  classify: 'Set a fact',
} as const
