import { noEvidence } from './scaffold.js'

const example = { ...noEvidence, note: 'An example, to be replaced.' }

const person = {
  define: {
    facts: [
      { id: 'age', title: 'Age', type: 'number', unit: 'years', changeable: false, obtain: { from: 'age' } },
    ],
  },
}

const team = {
  define: {
    roles: [
      {
        id: 'therapist',
        title: 'Therapist',
        discipline: 'therapy',
        responsibilities: ['Plans the course with the person.', 'Gives the treatment.'],
        mayLead: true,
        evidence: example,
      },
      {
        id: 'doctor',
        title: 'Doctor',
        discipline: 'medicine',
        responsibilities: ['Sees people whom the first questions send on.'],
        mayLead: false,
        evidence: example,
      },
    ],
  },
}

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
            exit: [{ text: 'The person knows what to do at home.' }],
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
      conditions: { fact: 'age', operator: 'greaterThanInclusive', value: { fact: 'settings.adult-age' } },
      event: { type: 'offer', params: { program: 'example-course' } },
      because: 'The centre treats adults.',
      ...noEvidence,
    },
  ],
}

const aged = (ageYears: number) => ({ base: 'adult', change: { patient: { ageYears } } })

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
  ],
}

const doctorFirst = {
  define: {
    dispositions: [
      {
        id: 'see-doctor-first',
        title: 'See a doctor first',
        effect: 'stop',
        to: 'doctor',
        instruction: 'Please see your doctor before you begin here.',
        allowed: 'Ask your doctor what you may do until then.',
        holds: 'all',
        evidence: example,
      },
    ],
    facts: [
      {
        id: 'doctor-first',
        title: 'A doctor must see this person first',
        type: 'boolean',
        question:
          'Example: does one of your first questions say that a doctor must see this person before anybody treats them?',
        gate: true,
        obtain: { from: 'finding' },
      },
    ],
  },
  rules: [
    {
      name: 'doctor-first.answered-yes',
      title: 'No treatment before a doctor has seen the person',
      conditions: { fact: 'doctor-first', operator: 'equal', value: true },
      event: { type: 'triage', params: { disposition: 'see-doctor-first' } },
      because: 'The first questions say that a doctor must look at this first.',
      ...noEvidence,
    },
  ],
}

const doctorFirstCases = {
  cases: [
    {
      name: 'stops the plan where a doctor must see the person first',
      base: 'adult',
      change: { findings: { 'doctor-first': true } },
      expect: { applies: ['doctor-first.answered-yes'], disposition: 'see-doctor-first', triage: 'stop' },
    },
    {
      name: 'lets the plan go ahead where none must',
      base: 'adult',
      expect: { doesNotApply: ['doctor-first.answered-yes'], triage: 'clear' },
    },
    {
      name: 'keeps the plan provisional until the question is answered',
      base: 'adult',
      change: { findings: null },
      expect: { unknown: ['doctor-first.answered-yes'], triage: 'provisional', asks: ['doctor-first'] },
    },
  ],
}

const measures = {
  define: {
    measures: [
      {
        id: 'example-rating',
        title: 'Example rating',
        unit: 'points',
        min: 0,
        max: 10,
        grain: 1,
        direction: 'lower-is-better',
        retest: 'At every review.',
        minutes: 1,
        licence: 'None needed: it is an example.',
        evidence: example,
      },
    ],
    trajectories: [
      {
        id: 'example-pace',
        title: 'Half of the way at half time',
        points: [
          { week: 3, share: 0.5 },
          { week: 6, share: 1 },
        ],
        evidence: example,
      },
    ],
  },
}

/** What a new pack is made of, beside its manifest: examples to be replaced. */
export const newPackParts: Readonly<Record<string, object>> = {
  'facts/person.json': person,
  'measures/example-rating.json': measures,
  'people/team.json': team,
  'programs/example-course.cases.json': courseCases,
  'programs/example-course.json': course,
  'triage/doctor-first.cases.json': doctorFirstCases,
  'triage/doctor-first.json': doctorFirst,
}
