import fc from 'fast-check'
import ICAL from 'ical.js'
import nodeIcal from 'node-ical'
import { describe, expect, it } from 'vitest'
import type { Plan } from '../../src/model/plan.js'
import { calendarUid } from '../../src/render/calendarOptions.js'
import { plainText } from '../../src/render/plainText.js'
import { renderCalendar } from '../../src/render/renderCalendar.js'
import { eventsOf, planWith, saidOf, unfolded } from './calendarExample.js'
import { before } from './courseExample.js'
import { hostilePlan, hostileStop, hostileText } from './hostile.js'

const values = (file: string, name: string) => eventsOf(file).map((event) => saidOf(event, name))

describe('a calendar file of a plan', () => {
  const file = renderCalendar(before)
  const [first = []] = eventsOf(file)

  it('has an event for each visit and each review, in the order of their days', () => {
    expect(eventsOf(file)).toHaveLength(before.sessions.length + before.reviews.length)
    const starts = values(file, 'DTSTART')
    expect(starts).toEqual([...starts].sort())
  })

  it('gives times on the clock of the zone, and describes the zone', () => {
    const visit = planWith([{ date: '2026-12-01', start: '23:30', minutes: 45 }])
    const [event = []] = eventsOf(renderCalendar(visit))
    expect(event).toContain('DTSTART;TZID=America/Toronto:20261201T233000')
    expect(event).toContain('DTEND;TZID=America/Toronto:20261202T001500')
    expect(unfolded(renderCalendar(visit))).toEqual(
      expect.arrayContaining(['BEGIN:VTIMEZONE', 'TZID:America/Toronto', 'END:VTIMEZONE']),
    )
  })

  it('calls a zone as the plan does, also by an older name', () => {
    const lines = unfolded(renderCalendar(planWith([], { zone: 'US/Eastern' })))
    expect(lines.filter((line) => line.startsWith('TZID:'))).toEqual(['TZID:US/Eastern'])
  })

  it('is refused in a zone that nobody knows', () => {
    const render = () => renderCalendar(planWith([], { zone: 'Mars/Olympus' }))
    expect(render).toThrow('there is no time zone `Mars/Olympus`')
  })

  it('tells who is seen, and neither the person nor the condition nor what is done', () => {
    expect(saidOf(first, 'SUMMARY')).toBe('Appointment: Therapist')
    const secret = [
      before.subject,
      ...[...before.interventions, ...before.education, ...before.exercises].flatMap(({ id, title }) => [
        id,
        title,
      ]),
      ...before.conditions.flatMap(({ id, title }) => [id, title]),
      before.program?.title ?? '',
    ]
    const words = unfolded(file).join('\n')
    expect(secret.filter((word) => word !== '' && words.includes(word))).toEqual([])
    expect(saidOf(first, 'CLASS')).toBe('PRIVATE')
  })

  it('tells what is done, or nobody at all, where that is asked for', () => {
    expect(values(renderCalendar(before, { show: 'what' }), 'SUMMARY')[0]).toBe(
      'Appointment: Supervised exercise',
    )
    const silent = renderCalendar(before, { show: 'time' })
    expect(new Set(values(silent, 'SUMMARY'))).toEqual(new Set(['Appointment', 'Review']))
    expect(silent).not.toContain('Therapist')
  })

  it('is tentative until it is booked', () => {
    const [{ id = '' } = {}] = before.sessions
    expect(new Set(values(file, 'STATUS'))).toEqual(new Set(['TENTATIVE']))
    const booked = renderCalendar(before, { booked: [`session/${id}`] })
    expect(values(booked, 'STATUS').filter((status) => status === 'CONFIRMED')).toHaveLength(1)
    const all = renderCalendar(before, { booked: 'all' })
    expect(new Set(values(all, 'STATUS'))).toEqual(new Set(['CONFIRMED']))
    expect(all).not.toContain('proposed')
  })

  it('says where, for visits that are somewhere', () => {
    const [visit] = planWith([{ date: '2026-12-01', start: '09:00' }]).sessions
    const sessions = (['in-person', 'virtual', 'group'] as const).map((mode, index) => ({
      ...visit!,
      id: `a/${index}`,
      mode,
    }))
    const shown = renderCalendar(planWith([], { sessions }), { location: '1 Main Street, Kingston' })
    expect(values(shown, 'LOCATION')).toEqual([
      '1 Main Street\\, Kingston',
      undefined,
      '1 Main Street\\, Kingston',
    ])
  })

  it('knows each event by a name of its own, the same after a revision', () => {
    const uids = values(file, 'UID')
    expect(new Set(uids).size).toBe(uids.length)
    expect(values(renderCalendar({ ...before, id: 'p-1.later' }), 'UID')).toEqual(uids)
    const other = { ...before, subject: 'p-2' }
    expect(values(renderCalendar(other), 'UID').filter((uid) => uids.includes(uid))).toEqual([])
    expect(calendarUid(before, 'review/a', { host: 'clinic.example' })).toMatch(
      /^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}@clinic\.example$/,
    )
  })

  it('is stamped with the day of the plan, or the instant that is given', () => {
    expect(saidOf(first, 'DTSTAMP')).toBe(`${before.asOf.replaceAll('-', '')}T000000Z`)
    const stamped = renderCalendar(before, { stamp: '2026-12-01T14:05:09.123Z' })
    expect(values(stamped, 'DTSTAMP')[0]).toBe('20261201T140509Z')
    expect(() => renderCalendar(before, { stamp: '2026-12-01T14:05' })).toThrow('as an instant in UTC')
  })

  it('is one whole file, to the byte', () => {
    const visit = planWith([{ date: '2026-12-01', start: '09:00' }], { zone: 'UTC' })
    const [event = []] = eventsOf(renderCalendar(visit))
    expect(event.slice(1)).toEqual([
      'DTSTAMP:20261201T000000Z',
      'SEQUENCE:0',
      'DTSTART;TZID=UTC:20261201T090000',
      'DTEND;TZID=UTC:20261201T094000',
      'SUMMARY:Appointment: Therapist',
      'DESCRIPTION:In person\\nWith: Therapist\\nThis time is proposed. It holds once the clinic has booked it.',
      'CLASS:PRIVATE',
      'STATUS:TENTATIVE',
      'TRANSP:OPAQUE',
    ])
  })
})

/** What RFC 5545 asks of a file as a whole. */
function faultsOf(file: string): string[] {
  const octets = new TextEncoder()
  const physical = file.split('\r\n')
  return [
    ...(file.endsWith('\r\n') ? [] : ['no line break at the end']),
    ...(/(?<!\r)\n|\r(?!\n)/.test(file) ? ['half a line break'] : []),
    // biome-ignore lint/suspicious/noControlCharactersInRegex: that there is none is what is looked at
    ...(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/.test(file) ? ['a control character'] : []),
    ...physical.filter((line) => octets.encode(line).length > 75).map((line) => `too long: ${line}`),
    ...physical.slice(0, -1).filter((line) => line === '' || line === ' '),
    ...(/\p{Cs}/u.test(file) ? ['half a character'] : []),
    ...unfolded(file).filter((line) => !/^[A-Z-]+(;[A-Z]+=[^:;,"]+)*:/.test(line)),
    ...eventsOf(file).flatMap((event) =>
      ['UID', 'DTSTAMP', 'DTSTART', 'SEQUENCE', 'SUMMARY', 'STATUS'].flatMap((name) => {
        const found = event.filter((line) => line.startsWith(`${name}:`) || line.startsWith(`${name};`))
        return found.length === 1 ? [] : [`${found.length} of ${name}`]
      }),
    ),
  ]
}

describe('whatever somebody wrote', () => {
  it('leaves a calendar file that keeps the format', () => {
    for (const plan of [hostilePlan, hostileStop, before])
      expect(
        faultsOf(renderCalendar(plan, { show: 'what', location: hostileText, host: hostileText })),
      ).toEqual([])
  })

  it('is read back as it was, without what could act', () => {
    const text = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 200 }),
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.constantFrom(
        hostileText,
        'END:VEVENT\r\nBEGIN:VALARM',
        '\\n\\;,',
        'é'.repeat(200),
        '👩‍⚕️'.repeat(40),
      ),
    )
    fc.assert(
      fc.property(text, (title) => {
        const file = renderCalendar(titled(title), { show: 'what' })
        expect(faultsOf(file)).toEqual([])
        const expected = `Appointment: ${plainText(title)}`.trimEnd()
        const [event] = new ICAL.Component(ICAL.parse(file)).getAllSubcomponents('vevent')
        expect(event?.getFirstPropertyValue('summary')).toBe(expected)
      }),
      { numRuns: 60 },
    )
  })

  it('is the same to node-ical', () => {
    const file = renderCalendar(titled(hostileText), { show: 'what' })
    const [event] = Object.values(nodeIcal.sync.parseICS(file)).filter((one) => one?.type === 'VEVENT')
    expect(event?.summary).toBe(`Appointment: ${plainText(hostileText)}`)
  })
})

/** One visit for something that is called so. */
function titled(title: string): Plan {
  const plan = planWith([{ date: '2026-12-01', start: '09:00' }], { zone: 'UTC' })
  return { ...plan, interventions: plan.interventions.map((item) => ({ ...item, title })), unscheduled: [] }
}

describe('a stopped plan', () => {
  it('is a calendar file without events', () => {
    const file = renderCalendar(hostileStop)
    expect(eventsOf(file)).toEqual([])
    expect(unfolded(file).at(-1)).toBe('END:VCALENDAR')
  })
})
