import { describe, expect, it } from 'vitest'
import { fillStatement } from '../../src/plan/fillStatement.js'
import { englishPlan } from '../../src/plan/words/englishPlan.js'
import { frenchPlan } from '../../src/plan/words/frenchPlan.js'

const goal = {
  baseline: { score: 8, on: '2026-12-01' },
  target: { score: 5, comparator: 'at-most', branch: 'own' },
  words: 'Rake the leaves',
} as const

function filled(statement: string, changes: object = {}, unit = 'points', words = englishPlan) {
  return fillStatement(
    { title: 'Less pain', statement },
    { ...goal, ...changes },
    unit,
    '2027-01-17',
    'Why not.',
    words,
  )
}

describe('the statement of a goal', () => {
  it('has the dates and the decimal comma of French', () => {
    const target = { score: 5.5, comparator: 'at-most', branch: 'own' }
    expect(filled('De {baseline} à {target} d’ici le {due}.', { target }, '', frenchPlan)).toBe(
      'De 8 à 5,5 d’ici le 17 janvier 2027.',
    )
  })

  it.each([
    {
      statement: 'From {baseline} to {target} {unit}.',
      sentence: 'From 8 to 5 points.',
    },
    { statement: 'By {due}.', sentence: 'By 17 January 2027.' },
    {
      statement: '{words}, then {words}.',
      sentence: 'Rake the leaves, then Rake the leaves.',
    },
    { statement: 'Nothing to fill in.', sentence: 'Nothing to fill in.' },
    {
      statement: 'An unknown {name} stays.',
      sentence: 'An unknown {name} stays.',
    },
  ])('fills in $statement', ({ statement, sentence }) => {
    expect(filled(statement)).toBe(sentence)
  })

  it('leaves no gap for a measure without a unit', () => {
    expect(filled('To {target} {unit}.', {}, '')).toBe('To 5.')
  })

  it('leaves braces in the words of the person alone', () => {
    expect(filled('{words} by {due}.', { words: 'Earn {target} $& $1' })).toBe(
      'Earn {target} $& $1 by 17 January 2027.',
    )
  })

  it.each([
    { lacking: 'a target', changes: { target: undefined } },
    { lacking: 'a baseline', changes: { baseline: undefined } },
  ])('gives way to the title and the reason when it lacks $lacking', ({ changes }) => {
    expect(filled('From {baseline} to {target}.', changes)).toBe('Less pain. Why not.')
  })

  it('stands when the number that is lacking is not in it', () => {
    expect(filled('{words}.', { target: undefined })).toBe('Rake the leaves.')
  })
})
