import type { DescribedCheck } from './check.js'

/** A suppression that passes nothing over. It is found when all the others have been looked for. */
export const suppressionUnused: DescribedCheck = {
  id: 'suppression-unused',
  severity: 'warning',
  title: 'A suppression that matches nothing',
  finds: 'all',
}
