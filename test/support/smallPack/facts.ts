import { assumed, guideline } from './manifest.js'

const pain = {
  fact: 'pain.current',
  operator: 'greaterThanInclusive',
  value: { fact: 'settings.severe-pain' },
}

export const facts = {
  $schema: '../../schema/module.schema.json',
  define: {
    facts: [
      {
        id: 'pain.current',
        title: 'Pain now',
        type: 'number',
        unit: 'points',
        min: 0,
        max: 10,
        question: 'How strong is the pain now, from 0 to 10?',
        obtain: { from: 'assessment', path: 'pain.current' },
      },
      {
        id: 'pain.level',
        title: 'Level of pain',
        type: 'code',
        valueSet: 'pain-level',
        obtain: {
          from: 'bands',
          of: 'pain.current',
          bands: [
            { code: 'mild', below: 4 },
            { code: 'moderate', from: 4, below: { setting: 'severe-pain' }, evidence: assumed },
            { code: 'severe', from: { setting: 'severe-pain' } },
          ],
        },
      },
      {
        id: 'pain.worst',
        title: 'Worst pain',
        type: 'number',
        unit: 'points',
        obtain: { from: 'assessment', path: 'pain.worst' },
      },
      {
        id: 'pain.share',
        title: 'Now over worst',
        type: 'number',
        obtain: { from: 'ratio', of: 'pain.current', over: 'pain.worst' },
      },
      {
        id: 'pain.any',
        title: 'Some pain rating',
        type: 'number',
        unit: 'points',
        obtain: { from: 'first-known', of: ['pain.current', 'pain.worst'] },
      },
      { id: 'age', title: 'Age', type: 'number', unit: 'years', changeable: false, obtain: { from: 'age' } },
      {
        id: 'sex',
        title: 'Sex',
        type: 'code',
        changeable: false,
        obtain: { from: 'assessment', path: 'patient.sex' },
      },
      {
        id: 'onset',
        title: 'Onset',
        type: 'date',
        obtain: { from: 'condition', which: 'primary', field: 'onset' },
      },
      {
        id: 'condition',
        title: 'Condition',
        type: 'code',
        obtain: { from: 'condition', which: 'primary', field: 'code' },
      },
      {
        id: 'conditions',
        title: 'Conditions',
        type: 'codes',
        obtain: { from: 'assessment', path: 'conditions.code' },
      },
      {
        id: 'weeks',
        title: 'Weeks since onset',
        type: 'number',
        unit: 'weeks',
        obtain: { from: 'elapsed', since: 'onset', unit: 'weeks' },
      },
      {
        id: 'locked-knee',
        title: 'Locked knee',
        type: 'boolean',
        question: 'Is the knee stuck?',
        gate: true,
        obtain: { from: 'finding' },
      },
      {
        id: 'swelling',
        title: 'Swelling',
        type: 'code',
        valueSet: 'swelling',
        obtain: { from: 'finding', maxAgeDays: 30 },
      },
      {
        id: 'cannot-bear-weight',
        title: 'Cannot bear weight',
        type: 'boolean',
        gate: { when: { fact: 'weeks', operator: 'lessThan', value: 2 } },
        obtain: { from: 'finding', code: 'weight-bearing-lost' },
      },
      {
        id: 'comorbidities',
        title: 'Comorbidities',
        type: 'codes',
        valueSet: 'comorbidity',
        obtain: { from: 'assessment', path: 'comorbidities' },
      },
      {
        id: 'has-gout',
        title: 'Gout',
        type: 'boolean',
        obtain: { from: 'member', of: 'comorbidities', code: 'gout' },
      },
      {
        id: 'function',
        title: 'Function',
        type: 'number',
        unit: 'points',
        obtain: { from: 'measure', measure: 'koos', part: 'function', maxAgeDays: 60 },
      },
      {
        id: 'warning-signs',
        title: 'Warning signs',
        type: 'number',
        obtain: { from: 'count', of: [pain, { fact: 'has-gout', operator: 'equal', value: true }] },
      },
      {
        id: 'stage',
        title: 'Stage',
        type: 'code',
        valueSet: 'stage',
        obtain: { from: 'rules' },
        otherwise: 'unknown',
        evidence: guideline,
      },
      {
        id: 'needs',
        title: 'Needs',
        type: 'codes',
        valueSet: 'need',
        obtain: { from: 'rules' },
        otherwise: [],
      },
      { id: 'fired', title: 'Dispositions that fired', type: 'codes', obtain: { from: 'dispositions' } },
      {
        id: 'mobilisation-outcome',
        title: 'What came of mobilisation',
        type: 'code',
        obtain: { from: 'treatment', intervention: 'mobilisation', field: 'outcome' },
      },
      {
        id: 'failed-treatments',
        title: 'Treatments without gain',
        type: 'number',
        obtain: { from: 'treatment', field: 'count', outcomes: ['no-change', 'worse'] },
      },
    ],
    valueSets: [
      valueSet('pain-level', ['mild', 'moderate', 'severe']),
      valueSet('swelling', ['none', 'some', 'tense']),
      valueSet('comorbidity', ['diabetes', 'gout']),
      valueSet('stage', ['early', 'late']),
      valueSet('need', ['strength', 'sleep']),
      valueSet('payer', ['private', 'public']),
      valueSet('recovery-group', ['legs']),
    ],
    namedConditions: [
      { name: 'irritable', title: 'Irritable', conditions: { any: [pain, { not: { condition: 'calm' } }] } },
      { name: 'calm', conditions: { fact: 'pain.level', operator: 'in', value: ['mild'] } },
    ],
  },
}

function valueSet(id: string, codes: readonly string[]) {
  return { id, title: `The ${id}`, concepts: codes.map((code) => ({ code, display: `The ${code}` })) }
}
