import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { CustomOperator } from '../../src/model/operator.js'
import { problemCodes } from '../../src/pack/problemCodes.js'
import { safeLoadPack } from '../../src/pack/safeLoadPack.js'
import { printDocuments, smallPackDocuments, smallPackFiles } from '../support/smallPack.js'
import { brokenCourse } from './brokenCourse.js'
import { brokenJson } from './brokenJson.js'
import { brokenLimits } from './brokenLimits.js'
import { brokenMeanings } from './brokenMeanings.js'
import { brokenNames } from './brokenNames.js'
import { brokenOperators } from './brokenOperators.js'
import { type BrokenPack, brokenFiles, placeOf } from './brokenPack.js'
import { brokenPayers } from './brokenPayers.js'
import { brokenShapes } from './brokenShapes.js'

/** Codes of problems with folders; their rows are in test/node/readPackFolder.test.ts. */
const folderCodes = ['bad-encoding', 'missing-folder']

const tables = {
  brokenJson,
  brokenShapes,
  brokenNames,
  brokenMeanings,
  brokenLimits,
  brokenOperators,
  brokenPayers,
  brokenCourse,
}

for (const [name, rows] of Object.entries(tables)) {
  describe(`a pack of ${name}`, () => {
    test.each(rows)('is refused for $title', (row) => {
      const files = brokenFiles(row)
      const operators = row.operators as readonly CustomOperator[] | undefined
      expect(safeLoadPack(files, { settings: row.settings, operators })).toEqual({
        ok: false,
        problems: [{ ...row.problem, ...place(row, files) }],
      })
    })
  })
}

function place({ at, after, problem }: BrokenPack, files: Readonly<Record<string, string>>) {
  return at === undefined ? {} : placeOf(files[problem.file ?? ''] ?? '', at, after)
}

describe('the table of codes', () => {
  const rows = Object.values(tables).flat()

  test('has a broken pack for every code', () => {
    const shown = new Set([...rows.map((row) => row.problem.code), ...folderCodes])
    expect(Object.keys(problemCodes).filter((code) => !shown.has(code))).toEqual([])
  })

  test('explains every code in kebab-case by one sentence', () => {
    for (const [code, sentence] of Object.entries(problemCodes)) {
      expect(code).toMatch(/^[a-z]+(?:-[a-z]+)*$/)
      expect(sentence).toMatch(/^[a-z`].*[^.]$/)
    }
  })
})

describe('several problems', () => {
  test('are reported together, in the order of file, line and column', () => {
    const files = brokenFiles({
      set: [
        ['rules/knee.json', '/rules/4/conditions/value', '90'],
        ['rules/knee.json', '/rules/3/priority', 1],
        ['facts/knee.json', '/define/facts/10/obtain/since', 'onsett'],
        ['pack.json', '/format', 2],
      ],
      files: { 'broken.json': '{' },
    })
    const result = safeLoadPack(files)
    const found = result.ok ? [] : result.problems.map(({ file, line, code }) => [file, line, code])
    expect(found).toEqual([
      ['broken.json', 1, 'bad-syntax'],
      ['facts/knee.json', 141, 'unknown-fact'],
      ['pack.json', 5, 'not-one-of'],
      ['rules/knee.json', 104, 'no-priority'],
      ['rules/knee.json', 112, 'value-type'],
    ])
  })

  test('do not include names that a file which cannot be read may declare', () => {
    const text = smallPackFiles['items/knee.json']?.slice(0, -1) ?? ''
    const result = safeLoadPack({ ...smallPackFiles, 'items/knee.json': text })
    expect(result.ok ? [] : result.problems.map(({ code }) => code)).toEqual(['bad-syntax'])
  })

  test('do not include names whose definition is broken', () => {
    const files = brokenFiles({ set: [['facts/knee.json', '/define/facts/10/titel', 'Weeks']] })
    const result = safeLoadPack(files)
    expect(result.ok ? [] : result.problems.map(({ code }) => code)).toEqual(['unknown-key'])
  })

  test('of one comparison are all reported', () => {
    const condition = { fact: 'agee', operator: 'equals', value: { fact: 'wekes' } }
    const result = safeLoadPack(brokenFiles({ set: [['rules/knee.json', '/rules/4/conditions', condition]] }))
    expect(result.ok ? [] : result.problems.map(({ didYouMean }) => didYouMean)).toEqual([
      'age',
      'equal',
      'weeks',
    ])
  })
})

describe('files that are no rule files', () => {
  test('are left alone', () => {
    const others = {
      'knee.cases.json': 'not JSON',
      'cases/knee.bases.json': 'not JSON',
      'readme.md': 'not JSON',
    }
    expect(safeLoadPack({ ...smallPackFiles, ...others })).toEqual(safeLoadPack(smallPackFiles))
  })
})

describe('a sound pack', () => {
  const expected = safeLoadPack(smallPackFiles)

  test('is the same whatever the order of files', () => {
    fc.assert(
      fc.property(shuffled(Object.entries(smallPackFiles)), (files) => {
        expect(safeLoadPack(Object.fromEntries(files))).toEqual(expected)
      }),
      { numRuns: 10 },
    )
  })

  test('is the same to the byte whatever the order of keys', () => {
    fc.assert(
      fc.property(fc.infiniteStream(fc.nat(1000)), (stream) => {
        const next = () => Number(stream.next().value)
        const files = printDocuments(shuffleKeys(smallPackDocuments, next) as Record<string, unknown>)
        expect(JSON.stringify(safeLoadPack(files))).toBe(JSON.stringify(expected))
      }),
      { numRuns: 10 },
    )
  })
})

function shuffled<T>(list: readonly T[]): fc.Arbitrary<T[]> {
  return fc.shuffledSubarray([...list], { minLength: list.length })
}

function shuffleKeys(value: unknown, next: () => number): unknown {
  if (Array.isArray(value)) return value.map((part) => shuffleKeys(part, next))
  if (typeof value !== 'object' || value === null) return value
  const ranked = Object.entries(value).map(([key, part]) => [next(), key, shuffleKeys(part, next)] as const)
  return Object.fromEntries(
    ranked.sort(([left], [right]) => left - right).map(([, key, part]) => [key, part]),
  )
}

describe('a mutated pack', () => {
  const texts = Object.entries(smallPackFiles)
  const places = Object.entries(smallPackDocuments).flatMap(([file, document]) =>
    pointersIn(document).map((pointer) => [file, pointer] as const),
  )

  test('with another value somewhere loads or is refused, and never throws', () => {
    const value = fc.oneof(
      fc.jsonValue(),
      fc.constantFrom('weeks', 'squat', 'constructor', '__proto__', -1, 1e9),
    )
    fc.assert(
      fc.property(fc.constantFrom(...places), value, ([file, pointer], mutated) => {
        expectLoadsOrRefuses(brokenFiles({ set: [[file, pointer, mutated]] }))
      }),
      { numRuns: 150 },
    )
  })

  test('with a text cut, repeated or overwritten somewhere loads or is refused, and never throws', () => {
    const edit = fc.record({
      text: fc.constantFrom(...texts),
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      length: fc.nat(40),
      insert: fc.oneof(fc.string(), fc.constantFrom('{', '"', '\\u', '\uD800', '[[[[', 'null', '1e999')),
    })
    fc.assert(
      fc.property(edit, ({ text: [file, text], at, length, insert }) => {
        const start = Math.floor(at * text.length)
        const mutated = text.slice(0, start) + insert + text.slice(start + length)
        expectLoadsOrRefuses({ ...smallPackFiles, [file]: mutated })
      }),
      { numRuns: 150 },
    )
  })
})

function pointersIn(value: unknown, pointer = ''): string[] {
  if (typeof value !== 'object' || value === null) return [pointer]
  const inside = Object.entries(value).flatMap(([key, part]) => pointersIn(part, `${pointer}/${key}`))
  return pointer === '' ? inside : [pointer, ...inside]
}

function expectLoadsOrRefuses(files: Record<string, string>): void {
  const result = safeLoadPack(files)
  if (result.ok) {
    expect(Object.isFrozen(result.value)).toBe(true)
    return
  }
  for (const { code, message, line, column, value = '' } of result.problems) {
    expect(Object.keys(problemCodes)).toContain(code)
    expect(message).not.toBe('')
    expect(value.length).toBeLessThanOrEqual(80)
    if (line !== undefined) expect(Math.min(line, column ?? 0)).toBeGreaterThanOrEqual(1)
  }
}
