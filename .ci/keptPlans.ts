/** The assessments whose complete plans are kept: a person has read them line by line, and reads what changes. */
export const keptPlans = [
  'acute-low-risk-strain',
  'sciatica-eight-weeks',
  'stenosis-frail-older',
  'subacute-workers-compensation',
  'suspected-cauda-equina',
  'unscreened-red-flags',
] as const

/** The review after which the whole revised plan is kept. */
export const revisedPlan = {
  assessment: 'sciatica-eight-weeks',
  progress: 'sciatica-eight-weeks-review-at-four-weeks',
} as const
