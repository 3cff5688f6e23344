/** A time limit in hours as a person says it: 0 is `now`, 48 is `within 48 hours`, 72 is `within 3 days`. */
export function timeLimitInWords(hours: number | undefined): string {
  if (hours === undefined) return 'with no date set'
  if (hours === 0) return 'now'
  if (hours % 168 === 0 && hours > 168) return `within ${hours / 168} weeks`
  if (hours % 24 === 0 && hours > 48) return `within ${hours / 24} days`
  return hours === 1 ? 'within 1 hour' : `within ${hours} hours`
}
