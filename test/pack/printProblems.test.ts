import { describe, expect, test } from 'vitest'
import type { Problem } from '../../src/model/problem.js'
import { printProblems } from '../../src/pack/printProblems.js'

const problem: Problem = {
  code: 'unknown-fact',
  message: 'unknown fact `agee`',
  pointer: '/a',
  file: 'a.json',
}

function print(at: Partial<Problem>, text = ''): string[] {
  return printProblems([{ ...problem, ...at }], { 'a.json': text }).split('\n')
}

describe('a printed problem', () => {
  test('has a caret under its column', () => {
    expect(print({ line: 2, column: 9 }, '{\n  "a": "agee"\n}').slice(0, 3)).toEqual([
      'a.json:2:9 unknown-fact unknown fact `agee`',
      '  2 |   "a": "agee"',
      '    |         ^',
    ])
  })

  test('keeps tabs before the caret, so that it stands right at any width', () => {
    expect(print({ line: 1, column: 3 }, '\t\t"agee"').slice(1, 3)).toEqual([
      '  1 | \t\t"agee"',
      '    | \t\t^',
    ])
  })

  test('shows only the part of a very long line that is around the caret', () => {
    const [, source = '', caret = ''] = print(
      { line: 1, column: 5001 },
      `${' '.repeat(5000)}"agee"${'-'.repeat(5000)}`,
    )
    expect(source).toHaveLength(106)
    expect(source[caret.indexOf('^')]).toBe('"')
  })

  test('has no source line when its file was not loaded', () => {
    expect(printProblems([{ ...problem, line: 1, column: 1 }], {}).split('\n')[1]).toBe('')
  })

  test('goes by its pointer when it stands in no file', () => {
    const { file: _, ...override } = problem
    expect(printProblems([{ ...override, pointer: '/settings/a' }], {})).toBe(
      '/settings/a unknown-fact unknown fact `agee`\n\n1 problem in the pack',
    )
  })

  test('says what was expected and meant', () => {
    expect(print({ expected: 'a declared fact', didYouMean: 'age' }).slice(1, 3)).toEqual([
      '  expected a declared fact',
      '  did you mean `age`?',
    ])
  })
})
