import { example, newPackCourse } from './newPackCourse.js'
import { noEvidence } from './scaffold.js'

const person = {
  define: {
    facts: [
      { id: 'age', title: 'Age', type: 'number', unit: 'years', changeable: false, obtain: { from: 'age' } },
    ],
    namedConditions: [
      {
        name: 'adult',
        title: 'Old enough to be treated here',
        conditions: { fact: 'age', operator: 'greaterThanInclusive', value: { fact: 'settings.adult-age' } },
      },
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

const rating = {
  define: {
    facts: [
      {
        id: 'example-rating',
        title: 'Example rating',
        type: 'number',
        unit: 'points',
        min: 0,
        max: 10,
        obtain: { from: 'measure', measure: 'example-rating' },
      },
    ],
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

/** Who the people of a synthetic cohort are. */
const cohort = {
  title: 'Example: people who might come to the centre',
  evidence: example,
  screening: { groups: [{ share: 100, known: 100 }] },
  others: { answered: 50, percent: 10 },
  draws: [
    {
      fact: 'age',
      bands: [
        { from: 16, to: 17, share: 2 },
        { from: 18, to: 64, share: 68 },
        { from: 65, to: 90, share: 30 },
      ],
      always: true,
    },
    { yes: { 'doctor-first': 5 }, answered: 95 },
    {
      fact: 'example-rating',
      bands: [
        { from: 0, to: 3, share: 25 },
        { from: 4, to: 10, share: 75 },
      ],
      answered: 90,
    },
  ],
}

/** What a new pack is made of, beside its manifest: examples to be replaced. */
export const newPackParts: Readonly<Record<string, object>> = {
  'facts/person.json': person,
  'measures/example-rating.json': rating,
  'people.cohort.json': cohort,
  'people/team.json': team,
  ...newPackCourse,
  'triage/doctor-first.cases.json': doctorFirstCases,
  'triage/doctor-first.json': doctorFirst,
}
