const assumed = { basis: 'default', confidence: 'low', sources: [] }
const guideline = { basis: 'guideline', confidence: 'high', sources: ['knee-guideline'] }

const person = { id: 'p-1', assessedOn: '2026-11-16', patient: { ageYears: 50 } }

/** The smallest pack in which no check finds anything; the examples of the checks' pages are put into it. */
export const checkedPack: Readonly<Record<string, unknown>> = {
  'pack.json': {
    id: 'knee',
    title: 'Knee clinic',
    version: '1.0.0',
    format: 1,
    languages: ['en'],
    notice: 'A clinician decides.',
    choices: { disposition: ['see-doctor'], program: ['basic'] },
    calendar: { zone: 'UTC', opening: [{ weekday: 'monday', from: '08:00', to: '16:00' }], closures: [] },
    settings: [],
    bibliography: [{ id: 'knee-guideline', citation: 'A guideline on knees', year: 2024, read: 'read' }],
  },
  'course.json': {
    define: {
      roles: [
        {
          id: 'physio',
          title: 'Physiotherapist',
          discipline: 'physiotherapy',
          responsibilities: ['Treats.'],
          mayLead: true,
          evidence: assumed,
        },
      ],
      dispositions: [
        {
          id: 'see-doctor',
          title: 'See a doctor',
          effect: 'hold',
          to: 'physio',
          instruction: 'See your doctor.',
          allowed: 'Rest.',
          holds: [],
          evidence: guideline,
        },
      ],
      programs: [
        {
          id: 'basic',
          title: 'The course',
          plain: 'A course.',
          phases: [
            {
              id: 'basic.settle',
              title: 'Settle',
              weeks: 6,
              focus: 'Less pain.',
              entry: ['None.'],
              exit: [{ text: 'Pain is mild.' }],
              evidence: assumed,
            },
          ],
          roles: ['physio'],
          visitsPerWeek: { min: 1, max: 3 },
          visitsPerDay: 1,
          activeMinutesPerDay: 60,
          leastDaysPerWeek: 1,
          maxWeeks: 12,
          evidence: assumed,
        },
      ],
      facts: [{ id: 'age', title: 'Age', type: 'number', unit: 'years', obtain: { from: 'age' } }],
      namedConditions: [
        { name: 'adult', conditions: { fact: 'age', operator: 'greaterThanInclusive', value: 18 } },
      ],
    },
    rules: [
      {
        name: 'basic.offer',
        title: 'The course for adults',
        conditions: { condition: 'adult' },
        event: { type: 'offer', params: { program: 'basic' } },
        because: 'It is made for adults.',
        ...assumed,
      },
      {
        name: 'basic.offer-to-the-young',
        title: 'The course for the young',
        conditions: { not: { condition: 'adult' } },
        event: { type: 'offer', params: { program: 'basic' } },
        because: 'It suits them as well.',
        ...assumed,
      },
    ],
  },
  'course.cases.json': {
    cases: [
      {
        name: 'offers it to an adult',
        assessment: person,
        expect: { applies: ['basic.offer'], doesNotApply: ['basic.offer-to-the-young'] },
      },
    ],
  },
}
