import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { assessmentToFhir } from '../../src/fhir/assessment/assessmentToFhir.js'
import { attackTexts, attackValues, innocence, placesIn, replacedAt } from '../security/attacks.js'
import { backPain, fixtures } from '../support/backPain.js'
import { backPainCodings } from './fhirExample.js'
import { collection, condition, observation, read } from './record.js'

const whole = JSON.parse(
  JSON.stringify(assessmentToFhir(backPain, fixtures['sciatica-eight-weeks'], { codings: backPainCodings })),
)

/** Whatever is given, there is an account of it, and nothing else happens. */
function expectAccount(input: unknown): void {
  const before = innocence()
  const { used, ignored, ambiguous, parsed } = read(input, { id: 'p-1' })
  expect(parsed.ok).toBe(true)
  for (const { path } of [...used, ...ignored, ...ambiguous]) expect(path).toMatch(/^(?:\/.*)?$/s)
  expect(innocence()).toEqual(before)
}

describe('a hostile record', () => {
  it.each<[what: string, input: unknown]>([
    ['nothing', undefined],
    ['null', null],
    ['a text', 'Bundle'],
    ['a list', [collection()]],
    [
      'a bundle of nothing',
      { resourceType: 'Bundle', type: 'collection', entry: [null, 7, [], {}, { resource: [] }] },
    ],
    ['a history', { ...collection(condition()), type: 'history' }],
    ['a bundle in a bundle', collection(collection(condition()))],
    ['a type that is no name', { ...collection(), resourceType: '__proto__' }],
    [
      'names of every object',
      JSON.parse(
        '{"resourceType":"Bundle","type":"collection","__proto__":{"entry":1},"entry":[{"resource":{"resourceType":"Patient","id":"p-1","constructor":{}}}]}',
      ),
    ],
    ['texts for lists', collection(condition({ code: { coding: 'sciatica' }, clinicalStatus: 'active' }))],
    ['numbers that are none', collection(observation({ valueInteger: Number.NaN }))],
  ])('gives an account and no error: %s', (_, input) => expectAccount(input))

  it('may go in circles', () => {
    const circle: Record<string, unknown> = condition()
    circle.contained = [circle]
    expectAccount(collection(circle))
    const section: Record<string, unknown> = {}
    section.section = [section]
    expectAccount({ ...collection({ resourceType: 'Composition', section: [section] }), type: 'document' })
  })

  it('may run code where it is read', () => {
    const trap = new Proxy(
      {},
      {
        getOwnPropertyDescriptor: () => {
          throw new Error('no')
        },
        ownKeys: () => {
          throw new Error('no')
        },
      },
    )
    expectAccount(trap)
    let ran = false
    expectAccount({
      resourceType: 'Bundle',
      type: 'collection',
      get entry() {
        ran = true
        return []
      },
    })
    expect(ran).toBe(false)
  })

  it('may be nested deeper than any record', () => {
    const deep = Array.from({ length: 5000 }).reduce<unknown>((inner) => ({ item: [inner] }), {})
    expectAccount(collection({ ...condition(), resourceType: 'QuestionnaireResponse', item: deep }))
  })

  it('may be huge', () => {
    const many = Array.from({ length: 5000 }, (_, place) =>
      observation({ id: `o-${place}`, valueInteger: place % 11 }),
    )
    expectAccount(collection(...many))
    expect(
      read({ ...collection(), extra: Array.from({ length: 1_000_001 }, () => 0) }).ambiguous[0]?.why,
    ).toBe('it has more than 1000000 values')
  })

  it('may have anything anywhere', () => {
    const places = placesIn(whole, (part) => typeof part !== 'object')
    const containers = placesIn(whole, (part) => typeof part === 'object')
    fc.assert(
      fc.property(
        fc.constantFrom(...places, ...containers),
        fc.constantFrom(...attackTexts, ...attackValues, null, {}, []),
        (place, value) => expectAccount(replacedAt(whole, place, value)),
      ),
      { numRuns: 300, seed: 7 },
    )
  })
})
