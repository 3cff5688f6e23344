import { failureLines } from '../authoring/failureLines.js'
import type { TestedCase, TestReport } from '../authoring/index.js'
import type { Problem } from '../index.js'
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
    ...one.failures.flatMap(failureLines).map((text) => `  ${text}`),
  ]
}

/** The case's file stands above; what is within its assessment has its place there. */
function shown({ file: _, ...problem }: Problem): Problem {
  const within = problem.pointer.split(' → ')[1]
  const at = problem.line === undefined ? '' : `${problem.line}:${problem.column}: `
  return { ...problem, message: `${at}${within === undefined ? '' : `${within}: `}${problem.message}` }
}

function countLine({ cases, passed, failed, refused }: TestReport): string {
  const parts = [`${passed} passed`, `${failed} failed`, ...(refused > 0 ? [`${refused} refused`] : [])]
  return `${cases.length === 1 ? '1 case' : `${cases.length} cases`}: ${parts.join(', ')}`
}

/** A problem with the path of its file from where the command was typed. */
export function inFolder(folder: string, problem: Problem): Problem {
  return problem.file === undefined ? problem : { ...problem, file: `${folder}/${problem.file}` }
}
