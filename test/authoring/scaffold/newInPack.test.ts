import { describe, expect, it } from 'vitest'
import {
  newCase,
  newIntervention,
  newModule,
  newPack,
  newRule,
  type Scaffolded,
  tryChange,
} from '../../../src/authoring/index.js'
import { loadPack } from '../../../src/index.js'
import { smallPackFiles } from '../../support/smallPack.js'

/** A pack of somebody's own: no base assessments, no schemas, no question what people would like. */
const files = smallPackFiles
const pack = loadPack(files)

/** What came of trying what was begun, and its files. */
function tried(made: Scaffolded) {
  if ('problems' in made) return made
  const { created, changed, next } = made.scaffold
  return { ...tryChange(files, { ...files, ...created, ...changed }), created, changed, next }
}

describe('in a pack that no tool began', () => {
  it('an intervention says nothing of plans, and that a case about them is missing', () => {
    const { cases, created, next } = tried(newIntervention({ pack, files }, { id: 'taping' })) as never
    expect(cases).toBe(5)
    expect(created['interventions/taping.cases.json']).not.toContain('includes')
    expect(created['interventions/taping.json']).not.toContain('$schema')
    expect(created['facts/prefer.json']).toContain('"preferences.prefer"')
    expect(next).toContainEqual(expect.stringContaining('no base assessment of the pack gets it'))
  })

  it('a module, a rule and a case hold at once', () => {
    expect(tried(newModule({ pack, files }, { path: 'stiff-knee' }))).toMatchObject({ cases: 3 })
    const rule = { file: 'items/knee.json', name: 'mobilisation.sore' }
    expect(tried(newRule({ pack, files }, rule))).toMatchObject({ cases: 3 })
    expect(
      tried(newCase({ pack, files }, { file: 'rules/knee.cases.json', rule: 'rule-out' })),
    ).toMatchObject({
      cases: 1,
      created: { 'rules/knee.cases.json': expect.stringContaining('"unknown": ["rule-out"]') },
    })
  })

  it('a rule is about the first item of its file, or about the one that is named', () => {
    const about = (options: { readonly about?: string }): string => {
      const made = newRule({ pack, files }, { file: 'items/knee.json', name: 'knee.sore', ...options })
      return 'scaffold' in made ? (made.scaffold.changed['items/knee.json'] ?? '') : ''
    }
    expect(about({})).toMatch(/"intervention": "mobilisation",\s+"check"/)
    expect(about({ about: 'exercise/squat' })).toMatch(/"exercise": "squat",\s+"check"/)
    expect(
      newRule({ pack, files }, { file: 'items/knee.json', name: 'a', about: 'exercise/squt' }),
    ).toMatchObject({
      problems: [{ code: 'unknown-name', didYouMean: 'exercise/squat' }],
    })
  })
})

describe('tryChange', () => {
  const before = newPack({ id: 'knee', title: 'Knee rehabilitation' }).created

  it('counts the cases that hold', () => {
    expect(tryChange({}, before)).toEqual({ cases: 11 })
  })

  it('says what a check would find', () => {
    const fact = { id: 'unread', title: 'Unread', type: 'boolean', obtain: { from: 'finding' } }
    const after = { ...before, 'facts/unread.json': JSON.stringify({ define: { facts: [fact] } }) }
    expect(tryChange(before, after)).toMatchObject({
      problems: [
        {
          code: 'fact-never-read',
          file: 'facts/unread.json',
          line: 1,
          message: expect.stringMatching(
            /^nothing reads the fact `unread` .* \[fact-never-read\]: let a condition/,
          ),
        },
      ],
    })
    // It was there before, so it is not what the next change did.
    expect(
      tryChange(after, {
        ...after,
        'tags/a.json': '{ "define": { "tags": [{ "id": "a", "title": "A" }] } }',
      }),
    ).toEqual({
      cases: 0,
    })
  })

  it('says what a case would say, and what the loader would', () => {
    const wrong = (before['reviews/half-way.cases.json'] ?? '').replace('"applies"', '"unknown"')
    expect(tryChange(before, { ...before, 'reviews/half-way.cases.json': wrong })).toMatchObject({
      problems: [
        {
          code: 'case-fails',
          message: expect.stringContaining(
            "the case 'is held half-way through the course' does not hold: unknown half-way.adults: expected unknown, found applies",
          ),
        },
      ],
    })
    expect(tryChange(before, { ...before, 'a.json': '{' })).toMatchObject({
      problems: [{ code: 'bad-syntax' }],
    })
  })
})
