import { expect, test } from 'vitest'

// A zone that the machine does not know would silently be UTC, and the run in it would prove nothing.
test.runIf(process.env.TZ)('the suite runs in the time zone it was asked to run in', () => {
  expect(zoneName()).toBe(zoneName(process.env.TZ))
})

/** Through Intl also for the zone asked for, which knows Asia/Kolkata by its older name. */
function zoneName(timeZone?: string): string {
  return new Intl.DateTimeFormat('en', { timeZone }).resolvedOptions().timeZone
}
