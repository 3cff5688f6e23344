import type { Pack } from '../../model/pack.js'
import type { Problem } from '../../model/problem.js'
import { baseThatIncludes } from './baseThatIncludes.js'
import { interventionCases } from './interventionCases.js'
import { nameProblems } from './nameProblems.js'
import { newFile } from './newFile.js'
import { type Files, noEvidence, type Scaffold, type Scaffolded } from './scaffold.js'
import { itemKinds, takenNames } from './takenNames.js'
import { unknownName } from './unknownName.js'
import { withinSentence, wordsOf } from './wordsOf.js'

export interface NewInterventionOptions {
  readonly id: string
  readonly title?: string
  /** The role that gives it; the first of the program that ranks first when absent. */
  readonly role?: string
}

/**
 * The files of a new intervention: an item of the catalogue, a rule that considers it for whoever would like it, a rule
 * that keeps it from those for whom it is not safe, and the cases of both, which somebody has yet to confirm.
 *
 * @example newIntervention({ pack, files }, { id: 'taping' }) // { scaffold: { created: { … }, … } }
 */
export function newIntervention(
  { pack, files }: { readonly pack: Pack; readonly files: Files },
  { id, title = wordsOf(id), role = leadOf(pack) }: NewInterventionOptions,
): Scaffolded {
  const problems = problemsOf(pack, id, role)
  if (problems.length > 0) return { problems }
  const path = `interventions/${id}.json`
  const casePath = `interventions/${id}.cases.json`
  const wish = wishOf(pack, files)
  const parts: Files = {
    ...wish.created,
    [path]: newFile(files, path, moduleOf({ id, title, role, wish: wish.fact })),
  }
  const base = baseThatIncludes({ ...files, ...parts }, id)
  const cases = newFile(files, casePath, interventionCases({ id, title, base }))
  const scaffold: Scaffold = {
    created: { ...parts, [casePath]: cases },
    changed: {},
    made: {},
    next: [
      `open \`{pack}/${path}\`, and replace what is called an example: the texts, the dose, the question`,
      'say under `evidence` and in each rule what it rests on: a `basis`, and `sources` of the bibliography',
      `read \`{pack}/${casePath}\`: take \`"unconfirmed": true\` from each case that you agree with`,
      ...(base === undefined
        ? ['add a case with `includes`: no base assessment of the pack gets it, so none is there yet']
        : []),
      `\`planwright test {pack} --filter ${id}\` says whether the cases still hold`,
    ],
  }
  return { scaffold }
}

function problemsOf(pack: Pack, id: string, role: string): readonly Problem[] {
  const bad = nameProblems(id)
  if (bad.length > 0) return bad
  return [
    ...takenNames(pack, [
      ...itemKinds.map((kind) => `${kind}/${id}`),
      `facts/${id}-unsafe`,
      `rules/${id}.wanted`,
      `rules/${id}.unsafe`,
    ]),
    ...(pack.roles[role] === undefined ? [unknownName('role', role, Object.keys(pack.roles))] : []),
  ]
}

function leadOf({ programs, manifest }: Pack): string {
  return programs[manifest.choices.program[0] ?? '']?.roles[0] ?? ''
}

/** The fact that says what the person would like; a pack that asks nobody gets one. */
function wishOf(pack: Pack, files: Files): { readonly fact: string; readonly created: Files } {
  const known = Object.values(pack.facts).find(
    ({ obtain }) => obtain.from === 'assessment' && obtain.path === wishPath,
  )
  if (known !== undefined) return { fact: known.id, created: {} }
  const path = 'facts/prefer.json'
  const question = 'Is there a kind of treatment or exercise you would rather have?'
  const fact = { id: 'prefer', title: 'What the person would like', type: 'codes', question }
  const document = { define: { facts: [{ ...fact, obtain: { from: 'assessment', path: wishPath } }] } }
  return { fact: 'prefer', created: { [path]: newFile(files, path, document) } }
}

const wishPath = 'preferences.prefer'

interface Words {
  readonly id: string
  readonly title: string
  readonly role: string
  readonly wish: string
}

function moduleOf(words: Words): object {
  const { id, title } = words
  const question = `Example: is there anything that makes ${withinSentence(title)} unsafe for this person?`
  return {
    define: {
      facts: [
        {
          id: `${id}-unsafe`,
          title: `${title} is not safe for this person`,
          type: 'boolean',
          question,
          obtain: { from: 'finding' },
        },
      ],
      interventions: [itemOf(words)],
    },
    rules: rulesOf(words),
  }
}

function itemOf({ id, title, role }: Words): object {
  return {
    id,
    title,
    plain: 'Example: say here what it is, for the patient.',
    evidence: noEvidence,
    discipline: role,
    category: 'treatment',
    modes: ['in-person'],
    dose: { perWeek: 1, minutes: 30, maxSessions: 6 },
    benefits: ['Example: say what it may do for the patient.'],
    risks: ['Example: say what it may cost the patient.'],
  }
}

function rulesOf({ id, title, wish }: Words): readonly object[] {
  return [
    {
      name: `${id}.wanted`,
      title: `${title} for somebody who would like it`,
      conditions: { fact: wish, operator: 'contains', value: id },
      event: { type: 'consider', params: { intervention: id } },
      because: 'Example: say why it helps, and whom.',
      ...noEvidence,
    },
    {
      name: `${id}.unsafe`,
      title: `No ${withinSentence(title)} where it is not safe`,
      conditions: { fact: `${id}-unsafe`, operator: 'equal', value: true },
      event: { type: 'contraindicate', params: { intervention: id } },
      because: 'Example: say what harm it does to these people.',
      ...noEvidence,
    },
  ]
}
