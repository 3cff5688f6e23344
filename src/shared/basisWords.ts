/** What a direction or a number rests on, in words for a clinician, by basis. */
export const basisWords = {
  guideline: 'guideline',
  study: 'study',
  article: "the centre's model",
  recalled: 'recalled, not read',
  convention: 'convention',
  default: 'default',
} as const
