/** Lists of an assessment that FHIR has no resource for, with the fields of their entries: each becomes a group of answers. */
export const groupFields = {
  'preferences.availability': { weekday: 'code', from: 'time', to: 'time' },
  'preferences.preferredTimes': { from: 'time', to: 'time' },
  'coverage.preAuthorisations': { item: 'code', status: 'code', on: 'date' },
} as const

/** Fields that hold a person's words and no code. */
export const textPaths: readonly string[] = ['referral.reason']
