import { assumed } from './manifest.js'

const severe = { fact: 'pain.level', operator: 'equal', value: 'severe' }
const late = { fact: 'stage', operator: 'equal', value: 'late' }

/** One rule of every action that is supported, named after it. */
export const rules = {
  rules: [
    rule('classify.stage', { fact: 'weeks', operator: 'greaterThanInclusive', value: 12 }, 'classify', {
      fact: 'stage',
      value: 'late',
    }),
    rule('classify.needs', { all: [late, { condition: 'irritable' }] }, 'classify', {
      fact: 'needs',
      value: 'strength',
    }),
    rule('triage.locked', { fact: 'locked-knee', operator: 'equal', value: true }, 'triage', {
      disposition: 'emergency',
      to: 'doctor',
      withinHours: 4,
      holds: [{ intervention: 'mobilisation' }],
    }),
    rule('offer', { not: { fact: 'fired', operator: 'contains', value: 'emergency' } }, 'offer', {
      program: 'basic',
    }),
    rule('rule-out', { fact: 'age', operator: 'greaterThan', value: 90 }, 'rule-out', {
      program: 'intensive',
    }),
    rule('recommend', late, 'recommend', {
      exercise: 'squat',
      programs: ['basic'],
      phases: ['basic.settle'],
      exerciseDose: { reps: 10 },
    }),
    rule('consider', { fact: 'conditions', operator: 'contains', value: 'knee-oa' }, 'consider', {
      intervention: 'mobilisation',
      sessionDose: { perWeek: 2 },
    }),
    rule(
      'contraindicate',
      { fact: 'comorbidities', operator: 'someFact:in', value: ['gout', 'diabetes'] },
      'contraindicate',
      { tag: 'hands-on' },
    ),
    rule('not-recommended', { fact: 'onset', operator: 'after', value: '2027-01-01' }, 'not-recommended', {
      exercise: 'step-up',
    }),
    rule('caution', severe, 'caution', { education: 'about-knees', check: 'Ask about sleep.' }),
    rule(
      'adjust',
      { fact: 'swelling', operator: 'in', value: ['some', 'tense'] },
      'adjust',
      {
        intervention: 'mobilisation',
        minutes: { max: 20 },
        perWeek: { factor: 0.5 },
      },
      { numbers: { perWeek: assumed } },
    ),
    rule('involve', { fact: 'sex', operator: 'notEqual', value: 'male' }, 'involve', {
      role: 'doctor',
      as: 'member',
      for: 'Diagnosis.',
    }),
    rule('set-goal', { fact: 'function', operator: 'isKnown', value: true }, 'set-goal', {
      goal: 'function',
    }),
    rule(
      'monitor',
      { fact: 'pain.current', operator: 'lessThan', value: { fact: 'pain.worst' } },
      'monitor',
      { measure: 'koos', everyWeeks: 2 },
    ),
    rule('review', { fact: 'warning-signs', operator: 'greaterThan', value: 0 }, 'review', {
      review: 'mid',
      programs: ['basic'],
    }),
    rule('advise', { any: [severe, late] }, 'advise', { advice: 'net' }),
    rule('offer.knee-clinic', late, 'offer', { pathway: 'knee-clinic' }),
    rule('rule-out.knee-clinic', { fact: 'age', operator: 'lessThan', value: 18 }, 'rule-out', {
      pathway: 'knee-clinic',
    }),
  ],
}

function rule(name: string, conditions: object, type: string, params: object, rest: object = {}) {
  return {
    name,
    title: `The ${name}`,
    conditions,
    event: { type, params },
    because: 'It is so.',
    sources: ['ng226'],
    basis: 'guideline',
    confidence: 'medium',
    ...rest,
  }
}
