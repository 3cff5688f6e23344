import type { Pack } from '../../model/pack.js'
import { nameProblems } from './nameProblems.js'
import { newFile } from './newFile.js'
import { type Files, noEvidence, type Scaffolded } from './scaffold.js'
import { stateCases } from './stateCases.js'
import { takenNames } from './takenNames.js'
import { withinSentence, wordsOf } from './wordsOf.js'

export interface NewModuleOptions {
  /** Where it stands in the pack, without `.json`; the last part is the name of its subject. */
  readonly path: string
  readonly title?: string
}

/**
 * The files of a new subject: a question, advice for those who say yes to it, the rule between the two, and its cases.
 *
 * @example newModule({ pack, files }, { path: 'conditions/stiff-neck' }) // { scaffold: { created: { … }, … } }
 */
export function newModule(
  { pack, files }: { readonly pack: Pack; readonly files: Files },
  { path, title }: NewModuleOptions,
): Scaffolded {
  const steps = path.replace(/\.json$/, '').split('/')
  const id = steps.at(-1) ?? ''
  const rule = `${id}.advice`
  const problems = [
    ...steps.flatMap(nameProblems),
    ...takenNames(pack, [`facts/${id}`, `advice/${id}`, `rules/${rule}`]),
  ]
  if (problems.length > 0) return { problems }
  const [file, caseFile] = [`${steps.join('/')}.json`, `${steps.join('/')}.cases.json`]
  const cases = stateCases({ rule, finding: id, applies: { advises: [id] } })
  return {
    scaffold: {
      created: {
        [file]: newFile(files, file, moduleOf(id, title ?? wordsOf(id), rule)),
        [caseFile]: newFile(files, caseFile, { cases }),
      },
      changed: {},
      made: {},
      next: [
        `open \`{pack}/${file}\`, and replace what is called an example: the question and the advice`,
        `read \`{pack}/${caseFile}\`: take \`"unconfirmed": true\` from each case that you agree with`,
        `add rules: \`planwright new rule {pack}/${file} ${id}.<what it says> --for <item>\``,
      ],
    },
  }
}

function moduleOf(id: string, title: string, rule: string): object {
  return {
    define: {
      facts: [
        {
          id,
          title,
          type: 'boolean',
          question: `Example: is there ${withinSentence(title)}?`,
          obtain: { from: 'finding' },
        },
      ],
      advice: [
        {
          id,
          kind: 'self-management',
          title: `Advice on ${withinSentence(title)}`,
          text: ['Example: say here what the patient should know.'],
          evidence: noEvidence,
        },
      ],
    },
    rules: [
      {
        name: rule,
        title: `Advice for somebody with ${withinSentence(title)}`,
        conditions: { fact: id, operator: 'equal', value: true },
        event: { type: 'advise', params: { advice: id } },
        because: 'Example: say why it helps to know this.',
        ...noEvidence,
      },
    ],
  }
}
