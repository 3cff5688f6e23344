import { describe, expect, it } from 'vitest'
import { problemLine } from '../../src/cli/problemLine.js'

const problem = { code: 'wrong', message: '`11` is too much', pointer: '/pain' }

describe('a problem in one line', () => {
  it.each([
    {
      name: 'has a place, when it has one',
      more: { file: 'a.json', line: 3, column: 7 },
      line: 'a.json:3:7: `11` is too much',
    },
    { name: 'has a file without a line', more: { file: 'a.json' }, line: 'a.json: `11` is too much' },
    { name: 'has no place', more: {}, line: '`11` is too much' },
    {
      name: 'says what was expected',
      more: { expected: 'at most 10' },
      line: '`11` is too much; expected at most 10',
    },
    { name: 'does not say it twice', more: { expected: 'too much' }, line: '`11` is too much' },
    {
      name: 'names what was meant',
      more: { didYouMean: 'pain' },
      line: '`11` is too much; did you mean `pain`?',
    },
  ])('$name', ({ more, line }) => {
    expect(problemLine({ ...problem, ...more })).toBe(line)
  })
})
