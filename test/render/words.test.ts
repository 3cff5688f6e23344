import { describe, expect, it } from 'vitest'
import { dayInWords, weekOfPlan } from '../../src/render/dayInWords.js'
import { firstFew, joined } from '../../src/render/document.js'
import {
  doseStepsInWords,
  exerciseDoseInWords,
  frequencyInWords,
  sessionDoseInWords,
} from '../../src/render/doseInWords.js'
import { evidenceInWords } from '../../src/render/evidenceInWords.js'
import { plainText } from '../../src/render/plainText.js'
import { dateInWords } from '../../src/shared/dateInWords.js'
import { listInWords } from '../../src/shared/listInWords.js'
import { timeLimitInWords } from '../../src/shared/timeLimitInWords.js'

describe('a dose of visits in words', () => {
  it.each([
    {
      dose: { perWeek: 2, minutes: 40 },
      weeks: 3,
      words: '2 visits a week for 3 weeks, 40 minutes',
    },
    {
      dose: { perWeek: 1, minutes: 30 },
      weeks: 1,
      words: '1 visit, 30 minutes',
    },
    {
      dose: { perWeek: 1, minutes: 30, firstMinutes: 60 },
      weeks: 6,
      words: '1 visit a week for 6 weeks, 30 minutes (the first 60)',
    },
    {
      dose: { perWeek: 2, minutes: 40, maxSessions: 6 },
      weeks: 8,
      words: '2 visits a week for 8 weeks, at most 6, 40 minutes',
    },
    {
      dose: { perWeek: 1, minutes: 40, maxSessions: 1 },
      weeks: 8,
      words: '1 visit, 40 minutes',
    },
    {
      dose: { perWeek: 1, minutes: 40, firstMinutes: 60, maxSessions: 1 },
      weeks: 8,
      words: '1 visit, 60 minutes',
    },
    {
      dose: { perWeek: 2, minutes: 40 },
      weeks: 0,
      words: '2 visits a week, 40 minutes',
    },
    {
      dose: { perWeek: 0.07, minutes: 20 },
      weeks: 14,
      words: '1 visit, 20 minutes',
    },
    {
      dose: { perWeek: 0.25, minutes: 45, maxSessions: 2 },
      weeks: 7,
      words: '2 visits, 4 weeks apart, 45 minutes',
    },
    {
      dose: { perWeek: 0.25, minutes: 45 },
      weeks: 16,
      words: '1 visit every 4 weeks for 16 weeks, 45 minutes',
    },
    {
      dose: { perWeek: 2, minutes: 45 },
      weeks: 1,
      words: '2 visits a week for 1 week, 45 minutes',
    },
  ])('is $words', ({ dose, weeks, words }) => {
    expect(sessionDoseInWords(dose, weeks)).toBe(words)
  })

  it.each([
    { perWeek: 0.25, words: '1 visit every 4 weeks' },
    { perWeek: 0.5, words: '1 visit every 2 weeks' },
    { perWeek: 1.5, words: '3 visits every 2 weeks' },
    { perWeek: 0.07, words: '1 visit every 14 weeks' },
    { perWeek: 1 / 13, words: '1 visit every 13 weeks' },
    { perWeek: 0.3, words: '3 visits every 10 weeks' },
    { perWeek: 0.9, words: '9 visits every 10 weeks' },
    { perWeek: 0.71, words: 'about 1 visit a week' },
    { perWeek: 0.43, words: 'about 1 visit every 2 weeks' },
    { perWeek: 1.43, words: '1.43 visits a week' },
  ])('of $perWeek a week is $words', ({ perWeek, words }) => {
    expect(frequencyInWords(perWeek)).toBe(words)
  })
})

describe('a dose of an exercise in words', () => {
  it.each([
    { dose: { daysPerWeek: 7, minutes: 10 }, words: 'every day: 10 minutes' },
    { dose: { daysPerWeek: 1 }, words: '1 day a week' },
    { dose: { daysPerWeek: 0.5 }, words: '1 day every 2 weeks' },
    { dose: { daysPerWeek: 2.5 }, words: '5 days every 2 weeks' },
    {
      dose: { daysPerWeek: 3, timesPerDay: 2, reps: 10 },
      words: '3 days a week, twice a day: 10 times',
    },
    {
      dose: { daysPerWeek: 7, timesPerDay: 3, sets: 1, reps: 5 },
      words: 'every day, 3 times a day: 1 set of 5',
    },
    {
      dose: {
        daysPerWeek: 5,
        sets: 3,
        reps: 8,
        holdSeconds: 5,
        perSide: true,
        effort: 'RPE 11-13',
      },
      words: '5 days a week: 3 sets of 8, hold 5 seconds, each side, RPE 11-13',
    },
    {
      dose: { daysPerWeek: 5, sets: 2, holdSeconds: 1 },
      words: '5 days a week: 2 sets, hold 1 second',
    },
  ])('is $words', ({ dose, words }) => {
    expect(exerciseDoseInWords(dose)).toBe(words)
  })
})

describe('what something rests on', () => {
  it.each([
    { basis: 'guideline', confidence: 'high', words: 'guideline, high' },
    { basis: 'study', confidence: 'low', words: 'study, low ◦ to confirm' },
    {
      basis: 'article',
      confidence: 'medium',
      words: "the centre's model, medium",
    },
    {
      basis: 'recalled',
      confidence: 'high',
      words: 'recalled, not read, high',
    },
    {
      basis: 'convention',
      confidence: 'high',
      words: 'convention ◦ to confirm',
    },
    { basis: 'default', confidence: 'high', words: 'default ◦ to confirm' },
  ] as const)('is $words', ({ basis, confidence, words }) => {
    expect(evidenceInWords({ basis, confidence })).toBe(words)
  })
})

describe('days, limits and lists in words', () => {
  it.each([
    ['2026-12-07', 'Mon 7 Dec', '7 December 2026'],
    ['2027-02-28', 'Sun 28 Feb', '28 February 2027'],
    ['2028-02-29', 'Tue 29 Feb', '29 February 2028'],
  ])('%s is %s', (date, short, long) => {
    expect([dayInWords(date), dateInWords(date)]).toEqual([short, long])
    expect(dayInWords(date, true)).toBe(`${short} ${date.slice(0, 4)}`)
  })

  it.each([
    ['2026-12-07', 1],
    ['2026-12-13', 1],
    ['2026-12-14', 2],
  ])('%s lies in week %i of a plan that starts on 7 December', (date, week) => {
    expect(weekOfPlan('2026-12-07', date)).toBe(week)
  })

  it.each([
    [undefined, 'with no date set'],
    [0, 'now'],
    [1, 'within 1 hour'],
    [24, 'within 24 hours'],
    [48, 'within 48 hours'],
    [72, 'within 3 days'],
    [168, 'within 7 days'],
    [336, 'within 2 weeks'],
  ])('%s hours are %s', (hours, words) => {
    expect(timeLimitInWords(hours)).toBe(words)
  })

  it.each([
    [[], ''],
    [['a'], 'a'],
    [['a', 'b'], 'a and b'],
    [['a', 'b', 'c'], 'a, b and c'],
  ])('%j is listed as %j', (words, sentence) => {
    expect(listInWords(words)).toBe(sentence)
  })

  it('names the first few and counts the rest', () => {
    expect(firstFew(['a', 'b', 'c'], 3)).toBe('a, b and c')
    expect(firstFew(['a', 'b', 'c', 'd'], 3)).toBe('a, b, c and 1 more')
  })

  it('joins sentences with a space and phrases with a semicolon', () => {
    expect(joined(['Rest.', 'Walk.', 'swim', 'run'])).toBe('Rest. Walk. swim; run')
  })
})

describe('plain text', () => {
  it.each([
    {
      name: 'keeps ordinary text',
      text: 'Élan, 5 > 3 & “so” on',
      plain: 'Élan, 5 > 3 & “so” on',
    },
    {
      name: 'takes away what a terminal would obey',
      text: '\u001b[31mred\u001b[0m\u0007',
      plain: '[31mred [0m',
    },
    {
      name: 'puts lines together',
      text: 'one\r\n\r\ntwo\tthree',
      plain: 'one two three',
    },
    {
      name: 'does not let the direction of writing be turned',
      text: 'a\u202Eb\u2066c',
      plain: 'abc',
    },
    { name: 'drops half characters', text: 'a\uD800b', plain: 'ab' },
    { name: 'keeps whole ones', text: 'a😀b', plain: 'a😀b' },
  ])('$name', ({ text, plain }) => {
    expect(plainText(text)).toBe(plain)
  })
})

describe('a dose that changes over the plan', () => {
  const step = (perWeek: number, weeks: number, minutes = 40) => ({
    dose: { perWeek, minutes, maxSessions: 8 },
    weeks,
  })
  it.each([
    [
      [step(2, 2), step(1, 4)],
      '2 visits a week for 2 weeks, then 1 visit a week for 4 weeks, at most 8, 40 minutes',
    ],
    [
      [step(2, 2), step(2, 1), step(0.5, 4)],
      '2 visits a week for 3 weeks, then 1 visit every 2 weeks for 4 weeks, at most 8, 40 minutes',
    ],
    [
      [step(2, 2, 60), step(1, 4, 30)],
      '2 visits a week of 60 minutes for 2 weeks, then 1 visit a week of 30 minutes for 4 weeks, at most 8',
    ],
    [[step(2, 2), step(2, 4)], '2 visits a week for 6 weeks, at most 8, 40 minutes'],
    [[], ''],
  ])('is in words', (steps, words) => {
    expect(doseStepsInWords(steps)).toBe(words)
  })
})
