import type { Problem } from '../model/problem.js'

const widestLine = 100

/**
 * Problems as a compiler prints them: place, code and message, then the source line with a caret, what was
 * expected and the nearest valid name. Files are the texts that were loaded, by path.
 */
export function printProblems(problems: readonly Problem[], files: Readonly<Record<string, string>>): string {
  const count = problems.length === 1 ? '1 problem' : `${problems.length} problems`
  const named = new Set(problems.flatMap(({ file }) => file ?? []))
  // Split once, since a file may have as many problems as it has lines.
  const lines = new Map(
    [...named]
      .filter((file) => Object.hasOwn(files, file))
      .map((file) => [file, (files[file] ?? '').split(/\r?\n/)]),
  )
  return [...problems.map((problem) => printProblem(problem, lines)), `${count} in the pack`].join('\n\n')
}

type Lines = ReadonlyMap<string, readonly string[]>

function printProblem(problem: Problem, files: Lines): string {
  const { file, line, column, code, message, expected, didYouMean } = problem
  const place = [file ?? problem.pointer, line, column]
    .filter((part) => part !== undefined && part !== '')
    .join(':')
  return [
    `${place} ${code} ${message}`.trim(),
    ...sourceLines(problem, files),
    ...(expected === undefined ? [] : [`  expected ${expected}`]),
    ...(didYouMean === undefined ? [] : [`  did you mean \`${didYouMean}\`?`]),
  ].join('\n')
}

function sourceLines({ file, line, column }: Problem, files: Lines): string[] {
  if (file === undefined || line === undefined || column === undefined) return []
  const source = files.get(file)?.[line - 1]
  if (source === undefined) return []
  // Of a very long line only the part around the caret is worth showing.
  const start = column <= widestLine ? 0 : column - 1 - widestLine / 2
  const shown = source.slice(start, start + widestLine)
  const gutter = `  ${line} | `
  const before = shown.slice(0, column - 1 - start).replace(/[^\t]/g, ' ')
  return [`${gutter}${shown}`, `${' '.repeat(gutter.length - 2)}| ${before}^`]
}
