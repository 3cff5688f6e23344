import { factAsText } from '../authoring/factAsText.js'
import type { CaseFailure, DecidingLeaf, DecidingRule, TestedCase, TestReport } from '../authoring/index.js'
import type { Problem } from '../index.js'
import { printValue } from '../shared/printValue.js'
import { problemLine } from './problemLine.js'

/** What a run of cases found, for the terminal: what does not hold, each at its place, and a line that counts. */
export function testReportText(report: TestReport, folder: string): string {
  const lines = [
    ...report.problems.map((problem) => problemLine(inFolder(folder, problem))),
    ...report.cases.filter(({ status }) => status !== 'passed').flatMap((one) => caseLines(one, folder)),
    countLine(report),
  ]
  return `${lines.join('\n')}\n`
}

function caseLines(one: TestedCase, folder: string): string[] {
  const { file, line, column, name, status } = one
  const place = [`${folder}/${file}`, line, column].filter((part) => part !== undefined).join(':')
  return [
    `${place}: ${status}: ${name}`,
    ...one.problems.map((problem) => `  ${problemLine(shown(problem))}`),
    ...one.failures.flatMap(failureLines),
  ]
}

/** The case's file stands above; what is within its assessment has its place there. */
function shown({ file: _, ...problem }: Problem): Problem {
  const within = problem.pointer.split(' → ')[1]
  const at = problem.line === undefined ? '' : `${problem.line}:${problem.column}: `
  return { ...problem, message: `${at}${within === undefined ? '' : `${within}: `}${problem.message}` }
}

function failureLines({ expectation, expected, actual, because, decidedBy = [] }: CaseFailure): string[] {
  const why = because === undefined ? '' : ` (${because})`
  return [`  ${expectation}: expected ${expected}, found ${actual}${why}`, ...decidedBy.flatMap(ruleLines)]
}

const outcomeWords = {
  applies: 'applies',
  'does-not-apply': 'does not apply',
  unknown: 'is unknown',
} as const

/** Of more than so many comparisons nobody reads the rest. */
const mostLeaves = 5

function ruleLines({ rule, outcome, leaves }: DecidingRule): string[] {
  const more = leaves.length - mostLeaves
  return [
    `    ${rule} ${outcomeWords[outcome]}:`,
    ...leaves.slice(0, mostLeaves).map((leaf) => `      ${leafText(leaf)}`),
    ...(more > 0 ? [`      and ${more} more`] : []),
  ]
}

function leafText({ fact, operator, value, result, known, valueKnown }: DecidingLeaf): string {
  const compared = typeof value === 'object' && 'fact' in value ? value.fact : printValue(value)
  const worth = valueKnown === undefined ? '' : ` (${factAsText(valueKnown)})`
  return `${fact} ${operator} ${compared}${worth} is ${result}: ${fact} is ${factAsText(known)}`
}

function countLine({ cases, passed, failed, refused }: TestReport): string {
  const parts = [`${passed} passed`, `${failed} failed`, ...(refused > 0 ? [`${refused} refused`] : [])]
  return `${cases.length === 1 ? '1 case' : `${cases.length} cases`}: ${parts.join(', ')}`
}

function inFolder(folder: string, problem: Problem): Problem {
  return problem.file === undefined ? problem : { ...problem, file: `${folder}/${problem.file}` }
}
