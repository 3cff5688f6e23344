import { noEvidence } from './scaffold.js'

/** What an example in a new pack rests on. */
export const example = { ...noEvidence, note: 'An example, to be replaced.' }

const aged = (ageYears: number) => ({ base: 'adult', change: { patient: { ageYears } } })

const course = {
  define: {
    programs: [
      {
        id: 'example-course',
        title: 'Example course',
        plain: 'Example: say here what the course is, for the patient.',
        phases: [
          {
            id: 'example-course.begin',
            title: 'Begin',
            stage: 'settle',
            weeks: 2,
            focus: 'Example: what this stretch is for.',
            entry: ['None.'],
            exit: [
              {
                text: 'The rating is good.',
                when: {
                  fact: 'example-rating',
                  operator: 'lessThanInclusive',
                  value: { fact: 'settings.good-rating' },
                },
              },
            ],
            evidence: example,
          },
          {
            id: 'example-course.go-on',
            title: 'Go on',
            stage: 'build',
            weeks: 4,
            focus: 'Example: what this stretch is for.',
            entry: ['The first stretch is done.'],
            exit: [{ text: 'The goals are reached.' }],
            evidence: example,
          },
        ],
        roles: ['therapist'],
        visitsPerWeek: { min: 1, max: 3 },
        visitsPerDay: 1,
        activeMinutesPerDay: 60,
        leastDaysPerWeek: 1,
        maxWeeks: 6,
        evidence: example,
      },
    ],
  },
  rules: [
    {
      name: 'example-course.adults',
      title: 'The course for adults',
      conditions: { condition: 'adult' },
      event: { type: 'offer', params: { program: 'example-course' } },
      because: 'The centre treats adults.',
      ...noEvidence,
    },
  ],
}

const courseCases = {
  cases: [
    {
      name: 'is offered from the age on that the setting says',
      ...aged(18),
      expect: { applies: ['example-course.adults'], program: 'example-course' },
    },
    {
      name: 'is offered to nobody younger',
      ...aged(17),
      expect: { doesNotApply: ['example-course.adults'] },
    },
    {
      name: 'waits for the age',
      base: 'adult',
      change: { patient: null },
      expect: { unknown: ['example-course.adults'], asks: ['age'] },
    },
    reviewCase('goes on to the next stretch once the rating is good', 3, 'true'),
    reviewCase('stays in the first stretch while the rating is not', 4, 'false'),
  ],
}

function reviewCase(name: string, score: number, done: string): object {
  const on = '2026-01-29'
  return {
    name,
    base: 'adult',
    progress: { reviewedOn: on, measures: [{ measure: 'example-rating', on, score }] },
    expect: { exits: { 'example-course.begin': done } },
  }
}

const halfWay = {
  define: {
    reviews: [
      {
        id: 'half-way',
        title: 'Half-way review',
        week: 3,
        minutes: 30,
        measures: ['example-rating'],
        roles: ['therapist'],
        question: 'Is it going as planned?',
        ifOffTrack: 'Think again together.',
        evidence: example,
      },
    ],
  },
  rules: [
    {
      name: 'half-way.adults',
      title: 'A review half-way through the course',
      conditions: { condition: 'adult' },
      event: { type: 'review', params: { review: 'half-way' } },
      because: 'Whoever is treated is asked how it goes.',
      ...noEvidence,
    },
  ],
}

const halfWayCases = {
  cases: [
    {
      name: 'is held half-way through the course',
      base: 'adult',
      expect: { applies: ['half-way.adults'], dates: { 'review/half-way': { onOrBefore: '2026-02-13' } } },
    },
    {
      name: 'is held with nobody who is not treated',
      ...aged(17),
      expect: { doesNotApply: ['half-way.adults'] },
    },
    {
      name: 'waits for the age',
      base: 'adult',
      change: { patient: null },
      expect: { unknown: ['half-way.adults'] },
    },
  ],
}

/** The course of a new pack and its review, with their cases. */
export const newPackCourse: Readonly<Record<string, object>> = {
  'programs/example-course.cases.json': courseCases,
  'programs/example-course.json': course,
  'reviews/half-way.cases.json': halfWayCases,
  'reviews/half-way.json': halfWay,
}
