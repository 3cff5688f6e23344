import type { Case } from '../../model/caseFile.js'
import type { Pack } from '../../model/pack.js'
import type { Problem } from '../../model/problem.js'
import { readCaseFiles } from '../readCaseFiles.js'
import { testPack } from '../testPack.js'
import { addToList } from './addToList.js'
import { newFile } from './newFile.js'
import { onOneLine } from './printJson.js'
import { exampleDay, type Files, type Scaffolded } from './scaffold.js'
import { unknownName } from './unknownName.js'

export interface NewCaseOptions {
  /** The file of the pack that it is added to, `<subject>.cases.json`. */
  readonly file: string
  /** What it shows; words of the tool's own when absent. */
  readonly name?: string
  /** Any rule of the file beside it when absent. */
  readonly rule?: string
  /** Any base assessment of the pack when absent. */
  readonly base?: string
  /** A merge patch of the base. */
  readonly change?: Readonly<Record<string, unknown>>
}

const states = { applies: 'applies', doesNotApply: 'does not apply', unknown: 'is unknown' } as const

interface Candidate {
  readonly rule: string
  readonly state: keyof typeof states
  readonly base: string | undefined
  readonly one: Case
}

/**
 * A new case at the end of a file: what a rule comes to today for a person of whom no case says it yet, to be confirmed
 * by somebody. What no case of the file shows comes first.
 *
 * @example newCase({ pack, files }, { file: 'interventions/massage.cases.json', rule: 'massage.skin', base: 'chronic-clear' })
 */
export function newCase(
  { pack, files }: { readonly pack: Pack; readonly files: Files },
  options: NewCaseOptions,
): Scaffolded {
  const { caseFiles, bases, problems: unread } = readCaseFiles(files)
  const broken = unread.filter(({ file }) => file === options.file)
  const rules = pack.rules.filter(({ file }) => file === options.file.replace(/\.cases\.json$/, '.json'))
  const problems = [...broken, ...problemsOf(pack, rules.length, Object.keys(bases), options)]
  if (problems.length > 0) return { problems }
  const shown = new Set(
    (caseFiles[options.file]?.cases ?? []).flatMap(({ expect }) =>
      statesIn().flatMap((state) => (expect[state] ?? []).map((rule) => `${state} ${rule}`)),
    ),
  )
  const isShown = ({ state, rule }: Candidate): number => (shown.has(`${state} ${rule}`) ? 1 : 0)
  const candidates = candidatesOf(
    options.rule === undefined ? rules.map(({ name }) => name) : [options.rule],
    options.base === undefined ? Object.keys(bases) : [options.base],
    options,
  ).sort((left, right) => isShown(left) - isShown(right))
  const found = firstThatHolds(pack, files, candidates)
  return found === undefined ? { problems: [nothingNew(options)] } : written(files, options, found)
}

function statesIn(): readonly (keyof typeof states)[] {
  return Object.keys(states) as (keyof typeof states)[]
}

function problemsOf(
  pack: Pack,
  rulesBeside: number,
  bases: readonly string[],
  { file, rule, base }: NewCaseOptions,
): readonly Problem[] {
  const rules = pack.rules.map(({ name }) => name)
  const beside = file.replace(/\.cases\.json$/, '.json')
  const files = [...new Set(Object.values(pack.files))].map((path) => path.replace(/\.json$/, '.cases.json'))
  if (!files.includes(file)) return [unknownName('file with rules beside', file, files)]
  return [
    ...(rule !== undefined && !rules.includes(rule) ? [unknownName('rule', rule, rules)] : []),
    ...(base !== undefined && !bases.includes(base) ? [unknownName('base', base, bases)] : []),
    ...(rule === undefined && rulesBeside === 0
      ? [
          {
            code: 'missing-rule',
            message: `there is no rule in ${beside}, so say which one the case is about: \`--rule <name>\``,
            pointer: '',
          },
        ]
      : []),
  ]
}

function candidatesOf(
  rules: readonly string[],
  bases: readonly string[],
  { change }: NewCaseOptions,
): Candidate[] {
  const stranger = { id: 'somebody', assessedOn: exampleDay }
  const starts = bases.length === 0 ? [undefined] : bases
  return rules.flatMap((rule) =>
    starts.flatMap((base) =>
      statesIn().map((state): Candidate => {
        const person = base === undefined ? { assessment: { ...stranger, ...change } } : { base }
        const changed = base === undefined || change === undefined ? {} : { change }
        const name = `${rule} ${states[state]} for ${base ?? 'somebody'}${change === undefined ? '' : ` with ${onOneLine(change)}`}`
        return {
          rule,
          state,
          base,
          one: { name, unconfirmed: true, ...person, ...changed, expect: { [state]: [rule] } },
        }
      }),
    ),
  )
}

/** One that holds, and says what no other case says: those that do not are failures and refusals of a trial. */
function firstThatHolds(pack: Pack, files: Files, candidates: readonly Candidate[]): Candidate | undefined {
  // Behind all others, so that a case that says the same is one of theirs.
  const trial = '~trial.cases.json'
  const report = testPack(
    pack,
    { ...files, [trial]: JSON.stringify({ cases: candidates.map(({ one }) => one) }) },
    { isMeant: (_one, file) => file === trial },
  )
  const index = report.cases.findIndex(({ status }) => status === 'passed')
  return candidates[index]
}

function nothingNew({ base, change }: NewCaseOptions): Problem {
  const message =
    change !== undefined
      ? 'another case says just that, or the change changes nothing'
      : `cases already say what these rules come to for ${base === undefined ? 'each base assessment' : `\`${base}\``}, so say how the person differs: \`--change '{ "patient": { "ageYears": 70 } }'\``
  return { code: 'nothing-new', message, pointer: '' }
}

function written(files: Files, { file, name }: NewCaseOptions, { rule, state, one }: Candidate): Scaffolded {
  const text = files[file]
  const added = name === undefined ? one : { ...one, name }
  return {
    scaffold: {
      created: text === undefined ? { [file]: newFile(files, file, { cases: [added] }) } : {},
      changed: text === undefined ? {} : { [file]: addToList(text, ['cases'], added) },
      made: { [file]: `a case in which \`${rule}\` ${states[state]}` },
      next: [
        `read it at the end of \`{pack}/${file}\`: it says what the rule does today, not what it should do`,
        'take `"unconfirmed": true` away when you agree, or mend the rule when you do not',
      ],
    },
  }
}
