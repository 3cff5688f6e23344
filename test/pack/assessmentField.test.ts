import { describe, expect, test } from 'vitest'
import { assessmentField, assessmentPaths } from '../../src/pack/assessmentField.js'

describe('a field of the assessment', () => {
  test.each([
    ['pain.current', { pattern: 'pain.current', type: 'number' }],
    ['patient.interpreterNeeded', { pattern: 'patient.interpreterNeeded', type: 'boolean' }],
    ['patient.birthDate', { pattern: 'patient.birthDate', type: 'date' }],
    ['assessedOn', { pattern: 'assessedOn', type: 'date' }],
    ['pain.constancy', { pattern: 'pain.constancy', type: 'code', codes: ['constant', 'intermittent'] }],
    ['work.status', { pattern: 'work.status', type: 'code' }],
    ['comorbidities', { pattern: 'comorbidities', type: 'codes' }],
    ['conditions.code', { pattern: 'conditions.*.code', type: 'codes' }],
    ['history.surgeries.code', { pattern: 'history.surgeries.*.code', type: 'codes' }],
    ['coverage.payers', { pattern: 'coverage.payers', type: 'codes' }],
    ['pain.tolerancesMinutes.sitting', { pattern: 'pain.tolerancesMinutes.{}', type: 'number' }],
    [
      'preferences.modes',
      { pattern: 'preferences.modes', type: 'codes', codes: ['in-person', 'virtual', 'group'] },
    ],
  ])('%s is %j', (path, field) => {
    expect(assessmentField(path)).toEqual(field)
  })

  test.each([
    '',
    'pain',
    'pain.curent',
    'conditions',
    'conditions.onset',
    'measures.score',
    'constructor',
    'pain.current.x',
    'preferences.availability',
  ])('%j is none that a fact can be read from', (path) => {
    expect(assessmentField(path)).toBeUndefined()
  })

  test('is among the paths that are suggested', () => {
    expect(assessmentPaths()).toContain('pain.current')
    expect(assessmentPaths()).toContain('conditions.code')
    expect(assessmentPaths().filter((path) => assessmentField(path) === undefined)).toEqual([])
  })
})
