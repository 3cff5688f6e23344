import { describe, expect, it } from 'vitest'
import { readCohortFile } from '../../../src/authoring/index.js'
import { loadPack } from '../../../src/index.js'
import { readText } from '../../support/backPain.js'
import { smallPackFiles } from '../../support/smallPack.js'

const knee = loadPack(smallPackFiles)
const evidence = { basis: 'default', confidence: 'low', sources: [] }
const sound = {
  title: 'People with knees',
  evidence,
  screening: { groups: [{ share: 1, known: 100 }] },
  others: { answered: 0, percent: 0 },
  draws: [{ fact: 'age', bands: [{ from: 20, to: 80, share: 1 }] }],
}

function problemsOf(more: object) {
  const text = JSON.stringify({ ...sound, ...more }, undefined, 2)
  const read = readCohortFile(knee, { 'people.cohort.json': text })
  return 'problems' in read ? read.problems : []
}

const draws = (...more: readonly object[]) => ({ draws: [...sound.draws, ...more] })

describe('the file of a synthetic cohort', () => {
  it('may be absent', () => {
    expect(readCohortFile(knee, {})).toMatchObject({ cohort: { draws: [] } })
  })

  it('is read as the page about it shows it', () => {
    const [, shown = ''] = readText('docs/cohort.md').match(/```json\n([\s\S]*?)```/) ?? []
    expect(readCohortFile(knee, { 'people.cohort.json': shown })).toMatchObject({ cohort: JSON.parse(shown) })
  })

  it('says nothing to a patient: the pack is the same with it and without', () => {
    const text = JSON.stringify(sound)
    expect(loadPack({ ...smallPackFiles, 'people.cohort.json': text }).digest).toBe(knee.digest)
  })

  it.each([
    ['a misspelt key', { draw: [] }, 'bad-cohort', 'unknown key `draw`', 'draws'],
    [
      'a misspelt fact',
      draws({ fact: 'pain.curent', bands: [{ from: 1, to: 2, share: 1 }] }),
      'unknown-fact',
      'there is no fact `pain.curent`',
      'pain.current',
    ],
    [
      'a misspelt fact that is yes or no',
      draws({ yes: { 'locked-nee': 1 } }),
      'unknown-fact',
      'there is no fact `locked-nee`',
      'locked-knee',
    ],
    [
      'a misspelt code',
      draws({ fact: 'sex', shares: { femal: 1 } }),
      'unknown-code',
      '`sex` has no code `femal`',
      'female',
    ],
    [
      'a misspelt code of a set',
      draws({ fact: 'comorbidities', each: { gaut: 1 } }),
      'unknown-code',
      '`comorbidities` has no code `gaut`',
      'gout',
    ],
    [
      'a misspelt fact that nobody is asked',
      { unasked: ['swelin'] },
      'unknown-fact',
      'there is no fact `swelin`',
      'swelling',
    ],
    [
      'a misspelt source',
      draws({ yes: { 'locked-knee': 1 }, evidence: { ...evidence, sources: ['otawa'] } }),
      'unknown-source',
      'there is no source `otawa` in the bibliography',
      'ottawa',
    ],
    [
      'a fact of `when` that is drawn later',
      { draws: [{ yes: { 'locked-knee': 1 }, when: { age: { from: 60 } } }, ...sound.draws] },
      'unknown-fact',
      'no draw before this one draws `age`',
      undefined,
    ],
    [
      'a code of `when` that the fact has not',
      draws({ fact: 'sex', shares: { female: 1 } }, { yes: { 'locked-knee': 1 }, when: { sex: 'mal' } }),
      'unknown-code',
      '`sex` has no code `mal`',
      'male',
    ],
    [
      'a number of `when` for a code',
      draws(
        { fact: 'sex', shares: { female: 1 } },
        { yes: { 'locked-knee': 1 }, when: { sex: { from: 1 } } },
      ),
      'value-type',
      '`{"from":1}` is nothing that `sex`, of the type `code`, can be',
      undefined,
    ],
    [
      'a derived fact',
      draws({ fact: 'weeks', bands: [{ from: 1, to: 2, share: 1 }] }),
      'fact-type',
      '`weeks` follows from other facts, and nobody answers it',
      undefined,
    ],
    [
      'a way that does not fit the fact',
      draws({ fact: 'sex', bands: [{ from: 1, to: 2, share: 1 }] }),
      'value-type',
      '`sex` is of the type `code`, which is not drawn by `bands`',
      undefined,
    ],
    [
      'a band out of range',
      draws({ fact: 'pain.current', bands: [{ from: 1, to: 20, share: 1 }] }),
      'value-out-of-range',
      '1 to 20 goes beyond the range of `pain.current`',
      undefined,
    ],
    [
      'a band that ends before it begins',
      draws({ fact: 'pain.current', bands: [{ from: 5, to: 2, share: 1 }] }),
      'range-reversed',
      'the band ends at `2`, before it begins at `5`',
      undefined,
    ],
    [
      'two ways to draw at once',
      draws({ fact: 'sex', shares: { female: 1 }, each: { female: 1 } }),
      'bad-cohort',
      '1: expected exactly one of yes, shares, each, bands, bell',
      undefined,
    ],
    [
      'a yes or no with a fact',
      draws({ fact: 'sex', yes: { 'locked-knee': 1 } }),
      'bad-cohort',
      '1: expected either fact or yes',
      undefined,
    ],
    [
      'more than a hundred of a hundred',
      draws({ yes: { 'locked-knee': 101 } }),
      'bad-cohort',
      'locked-knee: Too big: expected number to be <=100',
      undefined,
    ],
    [
      'a study without a source',
      { evidence: { ...evidence, basis: 'study' } },
      'missing-sources',
      'the basis `study` has no source',
      undefined,
    ],
  ])('refuses %s', (_, more, code, message, near) => {
    expect(problemsOf(more)).toMatchObject([
      {
        code,
        message,
        file: 'people.cohort.json',
        line: expect.any(Number),
        ...(near ? { didYouMean: near } : {}),
      },
    ])
  })

  it('refuses what is not JSON, at its place', () => {
    expect(readCohortFile(knee, { 'people.cohort.json': '{\n  "title": }' })).toMatchObject({
      problems: [{ code: 'bad-syntax', line: 2 }],
    })
  })
})
