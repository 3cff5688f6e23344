import { describe, expect, test } from 'vitest'
import { PackError } from '../../src/errors.js'
import type { Pack } from '../../src/model/pack.js'
import { loadPack } from '../../src/pack/loadPack.js'
import { digestOf } from '../../src/shared/digest.js'
import { smallPackFiles } from '../support/smallPack.js'
import { brokenFiles } from './brokenPack.js'

const pack = loadPack(smallPackFiles)

describe('a loaded pack', () => {
  test('has everything by its id, in the order of the ids', () => {
    expect(Object.keys(pack.exercises)).toEqual(['squat', 'step-up'])
    expect(Object.keys(pack.valueSets)).toEqual([
      'comorbidity',
      'need',
      'pain-level',
      'payer',
      'recovery-group',
      'stage',
      'swelling',
    ])
    expect(pack.namedConditions.calm).toEqual({
      name: 'calm',
      conditions: { fact: 'pain.level', operator: 'in', value: ['mild'] },
    })
  })

  test('has a number where a setting stood', () => {
    const bands = pack.facts['pain.level']?.obtain
    expect(bands).toMatchObject({ bands: [{ below: 4 }, { from: 4, below: 7 }, { from: 7 }] })
    expect(pack.reviews.mid?.week).toBe(6)
    expect(pack.goals.function?.due).toEqual({ weeks: 6 })
    expect(JSON.stringify(pack)).not.toContain('"setting":')
  })

  test('says in which file everything stands', () => {
    expect(pack.rules[0]).toMatchObject({ name: 'adjust', file: 'rules/knee.json' })
    expect(pack.files['rules/adjust']).toBe('rules/knee.json')
    expect(pack.files['facts/age']).toBe('facts/knee.json')
    expect(pack.files['namedConditions/calm']).toBe('facts/knee.json')
    expect(pack.files['programs/basic']).toBe('programs/course.json')
  })

  test('has its rules by name, and those that set a fact before those that read it', () => {
    expect(pack.rules.map(({ name }) => name)).toEqual([...pack.evaluationOrder].sort())
    expect(pack.evaluationOrder).toEqual([
      'adjust',
      'caution',
      'classify.stage',
      'consider',
      'contraindicate',
      'involve',
      'monitor',
      'not-recommended',
      'review',
      'rule-out',
      'rule-out.knee-clinic',
      'set-goal',
      'triage.locked',
      'advise',
      'classify.needs',
      'offer',
      'offer.knee-clinic',
      'recommend',
    ])
  })

  test('is frozen throughout', () => {
    expect(unfrozenIn(pack)).toEqual([])
  })

  test('is plain JSON', () => {
    expect(JSON.parse(JSON.stringify(pack))).toEqual(pack)
  })

  test('has a digest over all the rest', () => {
    const { digest, ...rest } = pack
    expect(digest).toBe(digestOf(rest))
    expect(digest).toMatch(/^sha256:[0-9a-f]{64}$/)
  })

  test('leaves out what only an editor needs', () => {
    const files = brokenFiles({ set: [['pack.json', '/$schema', '../schema/pack.schema.json']] })
    expect(loadPack(files)).toEqual(pack)
  })
})

function unfrozenIn(value: unknown, path = ''): string[] {
  if (typeof value !== 'object' || value === null) return []
  const inside = Object.entries(value).flatMap(([key, part]) => unfrozenIn(part, `${path}/${key}`))
  return Object.isFrozen(value) ? inside : [path, ...inside]
}

describe('an overridden setting', () => {
  const overridden = loadPack(smallPackFiles, { settings: { 'review-week': 8 } })

  test('stands wherever the setting is used', () => {
    expect(overridden.reviews.mid?.week).toBe(8)
    expect(overridden.goals.function?.due).toEqual({ weeks: 8 })
    expect(overridden.settings['review-week']?.value).toBe(8)
    expect(overridden.manifest.settings.map(({ value }) => value)).toEqual([7, 8])
    expect(overridden.overrides).toEqual({ 'review-week': 8 })
  })

  test('changes the digest, even when its value is the same', () => {
    const same = loadPack(smallPackFiles, { settings: { 'review-week': 6 } })
    expect(new Set([pack, overridden, same].map(({ digest }) => digest)).size).toBe(3)
  })

  test.each([
    [5, true],
    [9, true],
    [4.9, false],
    [9.1, false],
    [Number.NaN, false],
    [Number.POSITIVE_INFINITY, false],
  ])('of %d is within its bounds: %s', (value, isWithin) => {
    const load = () => loadPack(smallPackFiles, { settings: { 'severe-pain': value } })
    if (isWithin) expect(load().settings['severe-pain']?.value).toBe(value)
    else expect(load).toThrow(PackError)
  })

  test('is checked again where it stands', () => {
    const bands: unknown[] = [
      ['facts/knee.json', '/define/facts/1/obtain/bands/1/from', 6],
      ['facts/knee.json', '/define/facts/1/obtain/bands/0/below', 6],
    ]
    const files = brokenFiles({ set: bands as [string, string, unknown][] })
    expect(() => loadPack(files)).not.toThrow()
    expect(() => loadPack(files, { settings: { 'severe-pain': 6 } })).toThrow('range-reversed')
  })
})

describe('a pack with problems', () => {
  const files = brokenFiles({
    set: [
      ['facts/knee.json', '/define/facts/10/obtain/since', 'onsett'],
      ['rules/knee.json', '/rules/3/priority', 1],
      ['rules/knee.json', '/rules/4/conditions/value', '90'],
    ],
  })

  test('is refused with an error that prints them all as a compiler would', () => {
    expect(messageOf(() => loadPack(files))).toBe(`facts/knee.json:141:20 unknown-fact unknown fact \`onsett\`
  141 |           "since": "onsett",
      |                    ^
  expected a declared fact
  did you mean \`onset\`?

rules/knee.json:104:7 no-priority a rule has no \`priority\`
  104 |       "priority": 1
      |       ^
  expected no priority: rules run in the order of the facts they set and read, and safety wins always

rules/knee.json:112:18 value-type \`"90"\` is not a number, which \`age\` is
  112 |         "value": "90"
      |                  ^
  expected a number

3 problems in the pack`)
  })

  test('carries them as data too', () => {
    let thrown: unknown
    try {
      loadPack(files)
    } catch (error) {
      thrown = error
    }
    expect(thrown).toBeInstanceOf(PackError)
    expect((thrown as PackError).problems.map(({ code }) => code)).toEqual([
      'unknown-fact',
      'no-priority',
      'value-type',
    ])
  })
})

function messageOf(load: () => Pack): string {
  try {
    load()
    return ''
  } catch (error) {
    return (error as Error).message
  }
}
