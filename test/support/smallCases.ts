import { smallPackFiles } from './smallPack.js'

const person = {
  id: 'p',
  assessedOn: '2026-01-05',
  patient: { age: 50, sex: 'female' },
  conditions: [{ code: 'knee-oa', primary: true, onset: '2025-01-01' }],
}

const cases = {
  cases: [
    {
      name: 'a squat for anybody',
      base: 'somebody',
      change: { pain: { current: 8 }, comorbidities: ['gout'], findings: { 'locked-knee': null } },
      on: '2026-01-12',
      expect: {
        applies: ['recommend'],
        unknown: ['rule-out'],
        includes: ['exercise/squat'],
        excludes: ['intervention/mobilisation'],
        program: 'basic',
        facts: { 'pain.level': 'severe' },
        dates: { 'first-visit': { onOrAfter: '2026-01-12' } },
      },
    },
  ],
  cannot: [{ rule: 'recommend', states: ['unknown'], because: 'it asks nothing' }],
}

/** The small pack with a file of cases; they need not hold. */
export const smallPackWithCases: Readonly<Record<string, string>> = {
  ...smallPackFiles,
  'people.bases.json': JSON.stringify({ bases: { somebody: person } }),
  'rules/knee.cases.json': JSON.stringify(cases),
}
