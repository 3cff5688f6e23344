import { describe, expect, it } from 'vitest'
import { renderCalendar } from '../../src/render/renderCalendar.js'
import { renderRevisionCalendar } from '../../src/render/renderRevisionCalendar.js'
import { eventsOf, saidOf, unfolded } from './calendarExample.js'
import { after, before, change, course, moved, revisionOf, withCourse } from './courseExample.js'

const [held, , , next, last] = before.sessions
const gone = change({
  kind: 'removed',
  subject: `session/${last?.id}`,
  title: 'Supervised exercise',
  before: { date: '2027-01-05', start: '09:00', minutes: 40, mode: 'in-person' },
})
const rest = { sessions: after.sessions.filter(({ id }) => id !== last?.id) }

describe('a calendar file of a revision', () => {
  const file = renderRevisionCalendar(revisionOf([moved, gone], rest))
  const [first = [], second = []] = eventsOf(file)

  it('holds what changed and nothing else', () => {
    expect(eventsOf(file)).toHaveLength(2)
    const other = change({ kind: 'dose', subject: 'exercise/walking' })
    const same = change({ kind: 'record', subject: `session/${next?.id}` })
    expect(eventsOf(renderRevisionCalendar(revisionOf([other, same])))).toEqual([])
  })

  it('moves the event that the calendar has, under a higher number', () => {
    const earlier = eventsOf(renderCalendar(before)).find(
      (event) => saidOf(event, 'UID') === saidOf(first, 'UID'),
    )
    expect(saidOf(earlier ?? [], 'DTSTART')).toBe(`${next?.date.replaceAll('-', '')}T090000`)
    expect(saidOf(first, 'DTSTART')).toBe('20261230T100000')
    expect([saidOf(earlier ?? [], 'SEQUENCE'), saidOf(first, 'SEQUENCE')]).toEqual(['0', '1'])
  })

  it('cancels what is gone, where it was', () => {
    expect(saidOf(second, 'STATUS')).toBe('CANCELLED')
    expect(saidOf(second, 'TRANSP')).toBe('TRANSPARENT')
    expect(saidOf(second, 'DTSTART')).toBe('20270105T090000')
    expect(saidOf(second, 'SUMMARY')).toBe('Cancelled: Appointment')
  })

  it('gives cancellations apart, as the message that mail programs take for one', () => {
    const revision = revisionOf([moved, gone], rest)
    const cancelled = renderRevisionCalendar(revision, {
      part: 'cancelled',
      organizer: 'desk@clinic.example',
    })
    expect(unfolded(cancelled)).toContain('METHOD:CANCEL')
    expect(unfolded(cancelled)).toContain('ORGANIZER:mailto:desk@clinic.example')
    expect(eventsOf(cancelled)).toHaveLength(1)
    const kept = renderRevisionCalendar(revision, { part: 'without-cancelled' })
    expect(eventsOf(kept).map((event) => saidOf(event, 'STATUS'))).toEqual(['TENTATIVE'])
    expect(unfolded(file).filter((line) => line.startsWith('METHOD'))).toEqual([])
  })

  it('refuses an organizer that is no mail address', () => {
    const render = () => renderRevisionCalendar(revisionOf([]), { organizer: 'a@b.c\r\nATTENDEE:x' })
    expect(() => eventsOf(render())).not.toThrow()
    expect(() => renderRevisionCalendar(revisionOf([gone], rest), { organizer: 'a@b.c\r\nX:y' })).toThrow(
      'as a mail address',
    )
  })

  it('leaves alone what took place, and cancels what was called off', () => {
    const done = change({
      kind: 'done',
      subject: `session/${held?.id}`,
      before: { date: held?.date, start: held?.start },
    })
    expect(eventsOf(renderRevisionCalendar(revisionOf([done])))).toEqual([])
    const sessions = [{ ...held!, status: 'cancelled' as const }]
    const off = revisionOf([done], withCourse({ history: { ...course.history, sessions } }))
    expect(eventsOf(renderRevisionCalendar(off)).map((event) => saidOf(event, 'STATUS'))).toEqual([
      'CANCELLED',
    ])
  })

  it('makes a review that is asked for again after it was held a new event', () => {
    const [review] = before.reviews
    const reviews = [{ ...review!, heldOn: '2026-12-22' }]
    const again = revisionOf([change({ kind: 'added', subject: `review/${review?.id}` })], {
      reviews: [{ ...review!, date: '2027-01-04' }],
      ...withCourse({ history: { ...course.history, reviews } }),
    })
    const [event = []] = eventsOf(renderRevisionCalendar(again))
    expect(saidOf(event, 'DTSTART')).toMatch(/^20270104/)
    const uids = eventsOf(renderCalendar(before)).map((one) => saidOf(one, 'UID'))
    expect(uids).not.toContain(saidOf(event, 'UID'))
  })
})

describe('a calendar file of a revised plan', () => {
  it('holds what is to come, and what is over where that is asked for', () => {
    expect(eventsOf(renderCalendar(after))).toHaveLength(after.sessions.length + after.reviews.length)
    const whole = eventsOf(renderCalendar(after, { history: true }))
    expect(whole).toHaveLength(after.sessions.length + after.reviews.length + course.history.sessions.length)
    expect(saidOf(whole[0] ?? [], 'STATUS')).toBe('CONFIRMED')
  })
})
