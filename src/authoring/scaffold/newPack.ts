import { linkedTo } from './linkedTo.js'
import { newPackParts } from './newPackParts.js'
import { printJson } from './printJson.js'
import { exampleDay, noEvidence, type Scaffold } from './scaffold.js'

export interface NewPackOptions {
  readonly id: string
  readonly title: string
}

/**
 * The files of a new pack: a role, a course, a question that must be answered before treatment, a measure, an age from
 * which people are treated. All of it is an example to be replaced and says nothing of medicine; it loads, its cases
 * hold, and no check finds anything.
 *
 * @example newPack({ id: 'knee', title: 'Knee rehabilitation' }).created['pack.json'] // '{ "id": "knee", … }'
 */
export function newPack(options: NewPackOptions): Scaffold {
  const documents: Readonly<Record<string, object>> = {
    'pack.json': manifestOf(options),
    'checks.suppressions.json': suppressions,
    'cases/people.bases.json': bases,
    ...newPackParts,
  }
  const files = Object.entries(documents).map(([path, document]) => [path, printed(path, document)])
  return {
    created: Object.fromEntries(files),
    changed: {},
    made: {},
    next: [
      'open `{pack}` in an editor: it completes names, and underlines what does not fit',
      'write your centre into `{pack}/pack.json`: its calendar, and the notice that every plan shows',
      'replace what is called an example: the course, the question, the measure, and what they rest on',
      'add what you treat with: `planwright new intervention {pack} <id>`',
    ],
  }
}

function printed(path: string, document: object): string {
  return `${printJson(linkedTo(path, './.schema/', document))}\n`
}

function manifestOf({ id, title }: NewPackOptions): object {
  return {
    id,
    title,
    version: '0.1.0',
    format: 1,
    languages: ['en'],
    notice:
      'This plan is a proposal. A clinician reviews it, changes what needs changing and decides. The rules behind it are examples, which no clinician has approved.',
    choices: { disposition: ['see-doctor-first'], program: ['example-course'] },
    calendar: {
      zone: 'UTC',
      opening: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'].map((weekday) => ({
        weekday,
        from: '08:00',
        to: '16:00',
      })),
      closures: [],
    },
    settings,
    bibliography: [],
  }
}

const settings = [
  {
    id: 'adult-age',
    title: 'Age from which somebody is treated',
    unit: 'years',
    value: 18,
    min: 16,
    max: 21,
    evidence: { ...noEvidence, note: 'An example: say from which age your centre treats people.' },
  },
  {
    id: 'good-rating',
    title: 'Rating that is good enough to go on',
    unit: 'points',
    value: 3,
    min: 1,
    max: 5,
    evidence: { ...noEvidence, note: 'An example, to be replaced.' },
  },
]

const suppressions = {
  suppressions: [
    {
      check: 'choice-undecided',
      file: 'pack.json',
      pointer: '/choices/program',
      because: 'Nothing is offered to people below the age from which the centre treats them.',
    },
  ],
}

const bases = {
  bases: {
    adult: {
      id: 'adult',
      assessedOn: exampleDay,
      patient: { ageYears: 40 },
      findings: { 'doctor-first': false },
      measures: [{ measure: 'example-rating', on: exampleDay, score: 6 }],
    },
  },
}
