import { describe, expect, it } from 'vitest'
import { safeParseCodings } from '../../src/fhir/safeParseCodings.js'

const problemsOf = (json: unknown) => {
  const parsed = safeParseCodings(json)
  return parsed.ok
    ? []
    : parsed.problems.map(({ pointer, message, didYouMean }) => [pointer, message, didYouMean])
}

describe('codes', () => {
  it('are taken as they are', () => {
    const codings = { codings: { 'measure/odi': [{ system: 'http://loinc.org', code: '97909-6' }] } }
    expect(safeParseCodings(codings)).toEqual({ ok: true, value: codings })
  })

  it('that do not fit are refused, all of them, each at its place', () => {
    const json = { codings: { 'measure/odi': [{ system: 'loinc', code: ' ' }] }, riks: {} }
    expect(problemsOf(json)).toEqual([
      ['/codings/measure~1odi/0/system', '`system`: expected the address of a code system', undefined],
      ['/codings/measure~1odi/0/code', '`code`: expected a code', undefined],
      ['/riks', 'unknown key `riks`', 'risks'],
    ])
  })

  it('of something that has no kind are refused', () => {
    expect(problemsOf({ codings: { odi: [{ system: 'http://loinc.org', code: '97909-6' }] } })).toHaveLength(
      1,
    )
  })
})
