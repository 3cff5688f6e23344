import type { Pack } from '../../model/pack.js'
import type { Problem } from '../../model/problem.js'
import { isPackFile } from '../../pack/readFiles.js'
import { addToList } from './addToList.js'
import { nameProblems } from './nameProblems.js'
import { newFile } from './newFile.js'
import { type Files, noEvidence, type Scaffolded } from './scaffold.js'
import { stateCases } from './stateCases.js'
import { itemKinds, takenNames } from './takenNames.js'
import { unknownName } from './unknownName.js'

export interface NewRuleOptions {
  /** The file of the pack that it is added to. */
  readonly file: string
  readonly name: string
  /** The item it is about, as `<kind>/<id>`; the first that the file defines when absent. */
  readonly about?: string
}

const kindOfList = { interventions: 'intervention', exercises: 'exercise', education: 'education' } as const

/**
 * A new rule at the end of a file: it asks a question of its own and shows a check for an item. Its cases go to the
 * file beside.
 *
 * @example newRule({ pack, files }, { file: 'interventions/massage.json', name: 'massage.bruises' })
 */
export function newRule(
  { pack, files }: { readonly pack: Pack; readonly files: Files },
  { file, name, about = firstItemOf(pack, file) }: NewRuleOptions,
): Scaffolded {
  const finding = name.replaceAll('.', '-')
  const problems = problemsOf(
    { pack, files },
    { file, name, ...(about === undefined ? {} : { about }) },
    finding,
  )
  if (problems.length > 0 || about === undefined) return { problems }
  const caseFile = file.replace(/\.json$/, '.cases.json')
  const cases = stateCases({ rule: name, finding, applies: { cautions: { [about]: [name] } } })
  const text = files[caseFile]
  const asked = addToList(files[file] ?? '', ['define', 'facts'], findingOf(finding, name))
  const changed = { [file]: addToList(asked, ['rules'], ruleOf(pack, { name, finding, about })) }
  const next = nextSteps(name, file, caseFile)
  const made = { [file]: `the rule \`${name}\`, and the question \`${finding}\` that it asks` }
  if (text === undefined)
    return { scaffold: { created: { [caseFile]: newFile(files, caseFile, { cases }) }, changed, made, next } }
  const added = cases.reduce<string>((before, one) => addToList(before, ['cases'], one), text)
  return {
    scaffold: {
      created: {},
      changed: { ...changed, [caseFile]: added },
      made: { ...made, [caseFile]: `${cases.length} cases of it` },
      next,
    },
  }
}

function nextSteps(name: string, file: string, caseFile: string): readonly string[] {
  return [
    `find \`${name}\` in \`{pack}/${file}\`, and say whom it is about (\`conditions\`) and what follows (\`event\`)`,
    'say in `because` and in what stands below it why, and what that rests on',
    `read its cases in \`{pack}/${caseFile}\`: take \`"unconfirmed": true\` from each that you agree with`,
  ]
}

/** One after the other, since a wrong file or name is the reason of what else is wrong. */
function problemsOf(
  { pack, files }: { readonly pack: Pack; readonly files: Files },
  { file, name, about }: NewRuleOptions,
  finding: string,
): readonly Problem[] {
  const modules = Object.keys(files).filter((path) => isPackFile(path) && path !== 'pack.json')
  if (!modules.includes(file)) return [unknownName('file with rules', file, modules)]
  const bad = nameProblems(name)
  if (bad.length > 0) return bad
  const taken = takenNames(pack, [`rules/${name}`, `facts/${finding}`])
  return taken.length > 0 ? taken : aboutProblems(pack, about)
}

function itemsOf(pack: Pack): readonly string[] {
  return itemKinds.flatMap((list) => Object.keys(pack[list]).map((id) => `${kindOfList[list]}/${id}`))
}

function firstItemOf(pack: Pack, file: string): string | undefined {
  return itemKinds.flatMap((list) =>
    Object.keys(pack[list])
      .filter((id) => pack.files[`${list}/${id}`] === file)
      .map((id) => `${kindOfList[list]}/${id}`),
  )[0]
}

function aboutProblems(pack: Pack, about: string | undefined): readonly Problem[] {
  const items = itemsOf(pack)
  if (about !== undefined) return items.includes(about) ? [] : [unknownName('item', about, items)]
  const message =
    items.length === 0
      ? 'the pack has no item that a rule could be about; `planwright new intervention` makes one'
      : 'the file defines no item, so say which one the rule is about: `--for intervention/<id>`'
  return [{ code: 'missing-item', message, pointer: '' }]
}

function findingOf(id: string, rule: string): object {
  return {
    id,
    title: `What \`${rule}\` asks`,
    type: 'boolean',
    question: 'Example: a question that is answered by yes or no?',
    obtain: { from: 'finding' },
  }
}

function ruleOf(
  pack: Pack,
  { name, finding, about }: { readonly name: string; readonly finding: string; readonly about: string },
): object {
  const [kind = '', id = ''] = about.split('/')
  const list = itemKinds.find((one) => kindOfList[one] === kind)
  const title = (list && pack[list][id]?.title) ?? id
  return {
    name,
    title: `A check before ${title}`,
    conditions: { fact: finding, operator: 'equal', value: true },
    event: {
      type: 'caution',
      params: { [kind]: id, check: 'Example: say what to look at before it is given.' },
    },
    because: 'Example: say why that matters for these people.',
    ...noEvidence,
  }
}
