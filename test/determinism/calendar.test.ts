import fc from 'fast-check'
import ICAL from 'ical.js'
import nodeIcal from 'node-ical'
import { describe, expect, it } from 'vitest'
import { renderCalendar } from '../../src/render/renderCalendar.js'
import { instantOf, planWith } from '../render/calendarExample.js'

/** Days around the clock changes of both halves of the earth, and one far from any. */
const days = ['2026-10-31', '2026-11-01', '2026-11-02', '2027-03-13', '2027-03-14', '2027-03-15']
const others = ['2027-03-28', '2027-04-04', '2027-10-03', '2027-10-31', '2027-07-01']
const zones = [
  'America/Toronto',
  'America/St_Johns',
  'Europe/London',
  'Australia/Lord_Howe',
  'Asia/Kolkata',
  'US/Eastern',
  'UTC',
]

/** Hours in which no clock changes: a clinic is closed at two in the morning. */
const visit = fc.record({
  date: fc.constantFrom(...days, ...others),
  start: fc
    .tuple(fc.integer({ min: 5, max: 22 }), fc.integer({ min: 0, max: 59 }))
    .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join(':')),
  minutes: fc.integer({ min: 5, max: 90 }),
})

describe('a calendar file', () => {
  it('is read back by ical.js as the instants of the plan', () => {
    check((file) => {
      const calendar = new ICAL.Component(ICAL.parse(file))
      // By the zone that the file itself describes, and no other.
      ICAL.TimezoneService.reset()
      ICAL.TimezoneService.register(new ICAL.Timezone(calendar.getFirstSubcomponent('vtimezone')!))
      return calendar.getAllSubcomponents('vevent').map((component) => {
        const event = new ICAL.Event(component)
        return [event.startDate.toJSDate().getTime(), event.endDate.toJSDate().getTime()]
      })
    })
  })

  it('is read back by node-ical as the instants of the plan', () => {
    check((file) =>
      Object.values(nodeIcal.sync.parseICS(file)).flatMap((one) =>
        one?.type === 'VEVENT' ? [[one.start.getTime(), one.end?.getTime() ?? 0]] : [],
      ),
    )
  })
})

function check(read: (file: string) => number[][]): void {
  fc.assert(
    fc.property(
      fc.uniqueArray(visit, { minLength: 1, maxLength: 4, selector: ({ date, start }) => date + start }),
      fc.constantFrom(...zones),
      (visits, zone) => {
        const inOrder = [...visits].sort((a, b) => (a.date + a.start < b.date + b.start ? -1 : 1))
        const expected = inOrder.map(({ date, start, minutes }) => {
          const from = instantOf(zone, date, start)
          return [from, from + minutes * 60_000]
        })
        const found = read(renderCalendar(planWith(inOrder, { zone })))
        expect(found.sort(([a = 0], [b = 0]) => a - b)).toEqual(expected)
      },
    ),
    { numRuns: 60 },
  )
}
