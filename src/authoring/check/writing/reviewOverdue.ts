import type { Check } from '../check.js'

/** A pack whose content had to be reviewed before the day that is asked about. */
export const reviewOverdue: Check = {
  id: 'review-overdue',
  severity: 'warning',
  title: 'Content that is past its review date',
  finds: 'all',
  find: ({ pack: { manifest }, on }) =>
    manifest.reviewBy === undefined || on <= manifest.reviewBy
      ? []
      : [
          {
            check: reviewOverdue.id,
            severity: reviewOverdue.severity,
            file: 'pack.json',
            pointer: '/reviewBy',
            message: `the content was to be reviewed by ${manifest.reviewBy}, and it is ${on}`,
            help: 'have the sources read again, then set `reviewedOn`, `reviewedBy` and the next `reviewBy`',
          },
        ],
}
