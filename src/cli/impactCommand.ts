import { cohortImpact, type ImpactReport } from '../authoring/index.js'
import { linesOfFile } from './linesOfFile.js'
import { exitCode, printAnswer, refuse } from './loadInput.js'
import { loadPackFiles } from './loadPackFiles.js'
import type { Terminal } from './terminal.js'

export interface ImpactCommandOptions {
  readonly cohort: string
  readonly json?: boolean
}

/** Says what a change of rules does to the plans of a cohort, safety first. */
export function impactCommand(
  folders: { readonly before: string; readonly after: string },
  { cohort, json }: ImpactCommandOptions,
  terminal: Terminal,
): number {
  const [before, after] = [loadPackFiles(folders.before), loadPackFiles(folders.after)]
  if ('problems' in before) return refuse(before.problems, terminal)
  if ('problems' in after) return refuse(after.problems, terminal)
  try {
    const report = cohortImpact(before.pack, after.pack, linesOfFile(cohort))
    printAnswer(report, textOf(report), json, terminal)
    return report.concerned > 0 ? exitCode.failed : exitCode.made
  } catch (error) {
    const { code, syscall } = error as NodeJS.ErrnoException
    if (syscall === undefined) throw error
    const message = `cannot read the cohort \`${cohort}\`: ${code}`
    return refuse([{ code: 'unreadable-file', message, pointer: '' }], terminal)
  }
}

function textOf({ people, changed, concerned, refused, ...lists }: ImpactReport): string {
  const concerns = lists.concerns.flatMap(({ line, id, concerns: found }) =>
    found.map(({ code, says }) => `line ${line}, ${id}: ${code}: ${says}`),
  )
  const examples = lists.examples.map(
    ({ line, id, changes }) =>
      `line ${line}, ${id}: ${changes.map(({ kind, subject }) => `${kind} ${subject}`).join(', ')}`,
  )
  const counted = (name: string, count: number) => `${String(count).padStart(7)}  ${name}`
  return [
    ...section(`Safety first: ${concerned} of ${people} people to look at`, concerns),
    ...section(
      `${changed} of ${people} plans change`,
      lists.kinds.map((one) => counted(one.kind, one.people)),
    ),
    ...section(
      'By rule that came or went',
      lists.rules.map((one) => counted(one.rule, one.people)),
    ),
    ...section('Most changed', examples),
    ...section(
      `${refused} lines refused`,
      lists.refusals.map(({ line, reason }) => `line ${line}: ${reason}`),
    ),
    '',
  ].join('\n')
}

const section = (title: string, lines: readonly string[]): string[] => [
  title,
  ...lines.map((line) => `  ${line}`),
]
