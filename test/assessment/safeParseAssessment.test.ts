import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { problemCodes } from '../../src/assessment/problemCodes.js'
import { safeParseAssessment } from '../../src/assessment/safeParseAssessment.js'
import type { Problem } from '../../src/model/problem.js'
import { full, least, pack } from './testPack.js'

function problemsOf(json: unknown): readonly Problem[] {
  const result = safeParseAssessment(pack, json)
  return result.ok ? [] : result.problems
}

/** `code pointer` of every problem: what a caller can rely on. */
function marksOf(json: unknown): string[] {
  return problemsOf(json).map(({ code, pointer }) => `${code} ${pointer}`.trim())
}

describe('a sound assessment', () => {
  test.each([
    ['the least there is', least],
    ['every section', full],
    ['empty lists', { ...least, conditions: [], measures: [], goals: [], comorbidities: [], findings: {} }],
    ['a code set as an empty map', { ...least, comorbidities: {} }],
  ])('passes: %s', (_, json) => {
    expect(safeParseAssessment(pack, json)).toEqual({ ok: true, value: json })
  })

  test('is a frozen copy, all the way down, and leaves the input alone', () => {
    const input = structuredClone(full)
    const result = safeParseAssessment(pack, input)
    const value = result.ok ? result.value : undefined
    expect(value).not.toBe(input)
    expect(
      [value, value?.pain, value?.pain?.aggravatedBy, value?.measures?.[2]?.parts].every(Object.isFrozen),
    ).toBe(true)
    expect([input, input.pain, input.measures].some(Object.isFrozen)).toBe(false)
  })
})

describe('shape', () => {
  test.each<[string, unknown, string[]]>([
    ['a text', 'hello', ['wrong-type']],
    ['a list', [], ['wrong-type']],
    ['nothing', undefined, ['wrong-type']],
    ['null', null, ['null-value']],
    ['an empty object', {}, ['missing-key /assessedOn', 'missing-key /id']],
    ['an id with a space', { ...least, id: 'a b' }, ['wrong-format /id']],
    ['an id of 65 characters', { ...least, id: 'x'.repeat(65) }, ['wrong-format /id']],
    ['a day that does not exist', { ...least, assessedOn: '2026-02-29' }, ['wrong-format /assessedOn']],
    ['a date with a time', { ...least, assessedOn: '2026-02-28T10:00' }, ['wrong-format /assessedOn']],
    ['pain as text', { ...least, pain: { current: '7' } }, ['wrong-type /pain/current']],
    ['pain above 10', { ...least, pain: { current: 10.5 } }, ['out-of-bounds /pain/current']],
    ['pain below 0', { ...least, pain: { current: -1 } }, ['out-of-bounds /pain/current']],
    ['no number', { ...least, pain: { current: Number.NaN } }, ['wrong-type /pain/current']],
    ['infinity', { ...least, pain: { current: Number.POSITIVE_INFINITY } }, ['wrong-type /pain/current']],
    ['an age in fractions', { ...least, patient: { ageYears: 40.5 } }, ['wrong-type /patient/ageYears']],
    ['an unknown word', { ...least, patient: { sex: 'femle' } }, ['not-one-of /patient/sex']],
    ['a word of spaces', { ...least, referral: { reason: '  ' } }, ['wrong-format /referral/reason']],
    ['no modes at all', { ...least, preferences: { modes: [] } }, ['out-of-bounds /preferences/modes']],
    [
      'a language that is none',
      { ...least, patient: { languages: ['English'] } },
      ['wrong-format /patient/languages/0'],
    ],
    [
      'half past 24',
      { ...least, preferences: { availability: [{ weekday: 'monday', from: '09:00', to: '24:30' }] } },
      ['wrong-format /preferences/availability/0/to'],
    ],
    [
      'a measure without its day',
      { ...least, measures: [{ measure: 'odi', score: 1 }] },
      ['missing-key /measures/0/on'],
    ],
    ['an entry that is null', { ...least, conditions: [null] }, ['null-value /conditions/0']],
  ])('refuses %s', (_, json, marks) => {
    expect(marksOf(json)).toEqual(marks)
  })

  test('suggests the key that was meant, and lists those there are', () => {
    expect(problemsOf({ ...least, referral: { referedOn: '2026-11-01' } })).toEqual([
      {
        code: 'unknown-key',
        pointer: '/referral/referedOn',
        message: 'there is no key `referedOn` here',
        value: '"referedOn"',
        expected: 'one of referredOn, by, reason',
        didYouMean: 'referredOn',
      },
    ])
  })

  test.each([
    ['at the top', { ...least, payn: {} }, '/payn', 'pain'],
    [
      'in a list',
      { ...least, conditions: [{ code: 'sciatica', onst: '2026' }] },
      '/conditions/0/onst',
      'onset',
    ],
    [
      'in a finding',
      { ...least, findings: { fever: { value: true, onn: '2026-11-01', on: '2026-11-01' } } },
      '/findings/fever/onn',
      'on',
    ],
    [
      'in a rough date',
      { ...least, conditions: [{ code: 'sciatica', onset: { about: 3, unit: 'years', units: 1 } }] },
      '/conditions/0/onset/units',
      'unit',
    ],
  ])('suggests a key %s', (_, json, pointer, didYouMean) => {
    expect(problemsOf(json)).toMatchObject([{ code: 'unknown-key', pointer, didYouMean }])
  })

  test('says of null, wherever it stands, that an unknown answer is left out', () => {
    const json = {
      ...least,
      pain: { current: null },
      findings: { fever: null },
      comorbidities: ['osteoporosis', null],
    }
    expect(problemsOf(json)).toEqual(
      ['/comorbidities/1', '/findings/fever', '/pain/current'].map((pointer) => ({
        code: 'null-value',
        pointer,
        message: '`null` is not an answer; an unknown answer is left out',
        value: 'null',
      })),
    )
  })

  test('cuts a long value to 80 characters', () => {
    const [problem] = problemsOf({ ...least, pain: { current: 'x'.repeat(500) } })
    expect(problem?.value).toHaveLength(80)
    expect(problem?.value?.endsWith('…')).toBe(true)
  })

  test.each(['findings', 'comorbidities'])('refuses the key __proto__ in the map `%s`', (section) => {
    const json = JSON.parse(
      `{ "id": "p-1", "assessedOn": "2026-12-01", "${section}": { "__proto__": true } }`,
    )
    expect(marksOf(json)).toEqual([`reserved-key /${section}/__proto__`])
  })

  test('refuses __proto__ at the top once', () => {
    expect(marksOf(JSON.parse('{ "id": "p-1", "assessedOn": "2026-12-01", "__proto__": {} }'))).toEqual([
      'reserved-key /__proto__',
    ])
  })

  test('survives a value that holds itself', () => {
    const circle: Record<string, unknown> = { ...least }
    circle.pain = { current: circle, again: circle }
    expect(marksOf(circle)).toEqual(['unknown-key /pain/again', 'wrong-type /pain/current'])
  })
})

describe('unions give one problem', () => {
  test.each<[string, unknown, string, string]>([
    [
      'a code set as text',
      { comorbidities: 'osteoporosis' },
      'wrong-format /comorbidities',
      'a list of codes, or a map from code to true or false',
    ],
    [
      'a code set as a number',
      { comorbidities: 3 },
      'wrong-type /comorbidities',
      'a list of codes, or a map from code to true or false',
    ],
    [
      'a number in a list of codes',
      { comorbidities: ['osteoporosis', 3] },
      'wrong-type /comorbidities/1',
      'a text',
    ],
    [
      'a text in a map of codes',
      { comorbidities: { osteoporosis: 'yes' } },
      'wrong-type /comorbidities/osteoporosis',
      'true or false',
    ],
    [
      'a finding as a list',
      { findings: { fever: [] } },
      'wrong-type /findings/fever',
      'true, false, a number or a code, alone or as { value, on }',
    ],
    [
      'a finding without a value',
      { findings: { fever: { on: '2026-11-01' } } },
      'missing-key /findings/fever/value',
      '',
    ],
    [
      'a finding on no day',
      { findings: { fever: { value: true, on: 'monday' } } },
      'wrong-format /findings/fever/on',
      'a date that exists, as YYYY-MM-DD',
    ],
    [
      'a rough date in words',
      { conditions: [{ code: 'sciatica', onset: 'last year' }] },
      'wrong-format /conditions/0/onset',
      'a date as YYYY-MM-DD, YYYY-MM or YYYY, or { about, unit }',
    ],
    [
      'a rough date as a number',
      { conditions: [{ code: 'sciatica', onset: 2019 }] },
      'wrong-type /conditions/0/onset',
      'a date as YYYY-MM-DD, YYYY-MM or YYYY, or { about, unit }',
    ],
    [
      'about nothing',
      { conditions: [{ code: 'sciatica', onset: { about: 0, unit: 'years' } }] },
      'out-of-bounds /conditions/0/onset/about',
      'more than 0',
    ],
  ])('%s', (_, parts, mark, expected) => {
    const problems = problemsOf({ ...least, ...(parts as object) })
    expect(problems.map(({ code, pointer }) => `${code} ${pointer}`)).toEqual([mark])
    if (expected !== '') expect(problems[0]?.expected).toBe(expected)
  })
})

describe('codes', () => {
  test.each<[string, unknown, string, string | undefined]>([
    ['a condition', { conditions: [{ code: 'sciatca' }] }, '/conditions/0/code', 'sciatica'],
    ['the site of pain', { pain: { dominantSite: 'legs' } }, '/pain/dominantSite', 'leg'],
    ['a factor in a list', { pain: { aggravatedBy: ['siting'] } }, '/pain/aggravatedBy/0', 'sitting'],
    ['a factor in a map', { pain: { easedBy: { siting: true } } }, '/pain/easedBy/siting', 'sitting'],
    [
      'a tolerance',
      { pain: { tolerancesMinutes: { walkin: 5 } } },
      '/pain/tolerancesMinutes/walkin',
      'walking',
    ],
    ['a finding', { findings: { fevr: true } }, '/findings/fevr', 'fever'],
    [
      'a finding by the id of a fact that has its own code',
      { findings: { renamed: true } },
      '/findings/renamed',
      undefined,
    ],
    ['a fact that is no finding', { findings: { 'pain.current': 3 } }, '/findings/pain.current', undefined],
    ['a measure', { measures: [{ measure: 'ody', on: '2026-12-01' }] }, '/measures/0/measure', 'odi'],
    ['an activity', { goals: [{ activity: 'gardning', words: 'x' }] }, '/goals/0/activity', 'gardening'],
    ['a surgery', { history: { surgeries: [{ code: 'fusin' }] } }, '/history/surgeries/0/code', 'fusion'],
    [
      'a treatment',
      { history: { treatments: [{ intervention: 'masage' }] } },
      '/history/treatments/0/intervention',
      'massage',
    ],
    [
      'a treatment that is an exercise',
      { history: { treatments: [{ intervention: 'bridge' }] } },
      '/history/treatments/0/intervention',
      undefined,
    ],
    ['a comorbidity', { comorbidities: ['osteoporsis'] }, '/comorbidities/0', 'osteoporosis'],
    ['a code in capitals', { comorbidities: ['Osteoporosis'] }, '/comorbidities/0', 'osteoporosis'],
    [
      'a code in capitals in a map',
      { comorbidities: { Osteoporosis: true } },
      '/comorbidities/Osteoporosis',
      'osteoporosis',
    ],
    ['a medication', { medications: ['opiod'] }, '/medications/0', 'opioid'],
    ['work', { work: { status: 'workin' } }, '/work/status', 'working'],
    ['a referrer', { referral: { by: 'nuse' } }, '/referral/by', 'nurse'],
    ['a preferred item', { preferences: { prefer: ['bridg'] } }, '/preferences/prefer/0', 'bridge'],
    ['a declined program', { preferences: { decline: ['acut'] } }, '/preferences/decline/0', 'acute'],
    ['a payer', { coverage: { payers: ['publc'] } }, '/coverage/payers/0', 'public'],
    [
      'a covered discipline',
      { coverage: { limits: [{ discipline: 'physio', visits: 1 }] } },
      '/coverage/limits/0/discipline',
      undefined,
    ],
    [
      'whose cover is left',
      {
        coverage: {
          payers: ['public'],
          limits: [{ discipline: 'physiotherapist', payer: 'publc', visits: 1 }],
        },
      },
      '/coverage/limits/0/payer',
      'public',
    ],
    [
      'an authorised item',
      { coverage: { preAuthorisations: [{ item: 'manul', status: 'required' }] } },
      '/coverage/preAuthorisations/0/item',
      'manual',
    ],
    [
      'a name of every object',
      { comorbidities: { constructor: true } },
      '/comorbidities/constructor',
      undefined,
    ],
  ])('refuses %s that the pack does not have', (_, parts, pointer, didYouMean) => {
    const problems = problemsOf({ ...least, ...(parts as object) })
    expect(problems.map((problem) => [problem.code, problem.pointer, problem.didYouMean])).toEqual([
      ['unknown-code', pointer, didYouMean],
    ])
  })

  test('says what was expected', () => {
    expect(problemsOf({ ...least, comorbidities: ['osteoporsis'] })).toEqual([
      {
        code: 'unknown-code',
        pointer: '/comorbidities/0',
        message: '`osteoporsis` is not a code of the value set `comorbidity`',
        value: '"osteoporsis"',
        expected: 'one of osteoporosis, diabetes',
        didYouMean: 'osteoporosis',
      },
    ])
  })
})

describe('values of findings', () => {
  test.each<[string, unknown, string | undefined]>([
    ['fever', 'yes', 'wrong-type'],
    ['fever', 1, 'wrong-type'],
    ['motor-grade', true, 'wrong-type'],
    ['motor-grade', '4', 'wrong-type'],
    ['motor-grade', -0.5, 'out-of-bounds'],
    ['motor-grade', 0, undefined],
    ['motor-grade', 5, undefined],
    ['motor-grade', 5.5, 'out-of-bounds'],
    ['weeks-of-care', 1e6, undefined],
    ['weeks-of-care', -1, 'out-of-bounds'],
    ['trauma', false, 'wrong-type'],
    ['trauma', 'majr', 'unknown-code'],
    ['scan-on', '2026-02-30', 'wrong-type'],
    ['scan-on', true, 'wrong-type'],
  ])('%s: %j gives %s', (code, value, problem) => {
    const expected = problem === undefined ? [] : [problem]
    expect(problemsOf({ ...least, findings: { [code]: value } }).map((one) => one.code)).toEqual(expected)
    const dated = problemsOf({ ...least, findings: { [code]: { value, on: '2026-11-01' } } })
    expect(dated.map((one) => `${one.code} ${one.pointer}`)).toEqual(
      expected.map((one) => `${one} /findings/${code}/value`),
    )
  })

  test('names the range with its unit', () => {
    expect(problemsOf({ ...least, findings: { 'motor-grade': 6 } })).toMatchObject([
      { message: '`6` is not between 0 and 5 grade', expected: 'between 0 and 5 grade' },
    ])
  })
})

describe('measures', () => {
  const on = '2026-12-01'
  test.each<[string, object[], string[]]>([
    ['a score below', [{ measure: 'odi', score: -1, on }], ['out-of-bounds /measures/0/score']],
    ['the lowest score', [{ measure: 'odi', score: 0, on }], []],
    ['the highest score', [{ measure: 'odi', score: 100, on }], []],
    ['a score above', [{ measure: 'odi', score: 101, on }], ['out-of-bounds /measures/0/score']],
    [
      'a part above its own range',
      [{ measure: 'start-back', parts: { psychosocial: 6 }, on }],
      ['out-of-bounds /measures/0/parts/psychosocial'],
    ],
    [
      'an unknown part',
      [{ measure: 'start-back', parts: { psychosocal: 5 }, on }],
      ['unknown-code /measures/0/parts/psychosocal'],
    ],
    [
      'a part of what has none',
      [{ measure: 'odi', parts: { total: 5 }, on }],
      ['unknown-code /measures/0/parts/total'],
    ],
    [
      'twice on one day',
      [
        { measure: 'odi', score: 1, on },
        { measure: 'odi', score: 1, on },
      ],
      ['measure-repeated /measures/1'],
    ],
    [
      'on two days',
      [
        { measure: 'odi', score: 1, on },
        { measure: 'odi', score: 1, on: '2026-11-30' },
      ],
      [],
    ],
  ])('%s', (_, measures, marks) => {
    expect(marksOf({ ...least, measures })).toEqual(marks)
  })
})

describe('contradictions', () => {
  const leftOf = (payer: string) => ({ discipline: 'physiotherapist', payer, visits: 2 })

  const window = (weekday: string, from: string, to: string) => ({ weekday, from, to })
  test.each<[string, object, string[]]>([
    ['an onset on the day', { conditions: [{ code: 'sciatica', onset: '2026-12-01' }] }, []],
    [
      'an onset after the assessment',
      { conditions: [{ code: 'sciatica', onset: '2026-12-02' }] },
      ['onset-after-assessment /conditions/0/onset'],
    ],
    ['an onset in the month of the assessment', { conditions: [{ code: 'sciatica', onset: '2026-12' }] }, []],
    [
      'an onset in a later month',
      { conditions: [{ code: 'sciatica', onset: '2027-01' }] },
      ['onset-after-assessment /conditions/0/onset'],
    ],
    [
      'an onset in a later year',
      { conditions: [{ code: 'sciatica', onset: '2027' }] },
      ['onset-after-assessment /conditions/0/onset'],
    ],
    [
      'a birth after the assessment',
      { patient: { birthDate: '2026-12-02' } },
      ['date-in-future /patient/birthDate'],
    ],
    [
      'a referral after the assessment',
      { referral: { referredOn: '2026-12-02' } },
      ['date-in-future /referral/referredOn'],
    ],
    ['off work from tomorrow', { work: { offSince: '2026-12-02' } }, ['date-in-future /work/offSince']],
    [
      'a surgery to come',
      { history: { surgeries: [{ code: 'fusion', on: '2027' }] } },
      ['date-in-future /history/surgeries/0/on'],
    ],
    [
      'a treatment to come',
      { history: { treatments: [{ intervention: 'massage', from: '2026-12-02' }] } },
      ['date-in-future /history/treatments/0/from'],
    ],
    [
      'a measure to come',
      { measures: [{ measure: 'odi', score: 1, on: '2026-12-02' }] },
      ['date-in-future /measures/0/on'],
    ],
    [
      'a finding to come',
      { findings: { fever: { value: true, on: '2026-12-02' } } },
      ['date-in-future /findings/fever/on'],
    ],
    [
      'a treatment that ends before it starts',
      { history: { treatments: [{ intervention: 'massage', from: '2026-02-02', to: '2026-02-01' }] } },
      ['ends-before-start /history/treatments/0/to'],
    ],
    ['the day before a birthday', { patient: { ageYears: 39, birthDate: '1986-12-02' } }, []],
    [
      'an age that is one too many',
      { patient: { ageYears: 40, birthDate: '1986-12-02' } },
      ['age-disagrees /patient/ageYears'],
    ],
    ['worst pain equal to current', { pain: { current: 5, average: 5, worst: 5 } }, []],
    ['worst pain below current', { pain: { current: 6, worst: 5 } }, ['worst-pain-not-worst /pain/worst']],
    ['worst pain below average', { pain: { average: 6, worst: 5 } }, ['worst-pain-not-worst /pain/worst']],
    [
      'two primary conditions',
      {
        conditions: [
          { code: 'sciatica', primary: true },
          { code: 'stenosis', primary: true },
        ],
      },
      ['two-primary-conditions /conditions/1/primary'],
    ],
    [
      'a condition twice',
      { conditions: [{ code: 'sciatica' }, { code: 'sciatica', side: 'left' }] },
      ['condition-repeated /conditions/1/code'],
    ],
    [
      'two goals for one activity',
      {
        goals: [
          { activity: 'gardening', words: 'x' },
          { activity: 'gardening', words: 'y' },
        ],
      },
      ['goal-repeated /goals/1/activity'],
    ],
    [
      'a target worse than the baseline',
      { goals: [{ activity: 'gardening', words: 'x', baseline: 8, target: 7 }] },
      ['target-worse-than-baseline /goals/0/target'],
    ],
    [
      'a target that is the baseline',
      { goals: [{ activity: 'gardening', words: 'x', baseline: 8, target: 8 }] },
      [],
    ],
    [
      'a target of an activity that the pack does not score',
      { goals: [{ activity: 'walking', words: 'x', baseline: 8, target: 2 }] },
      [],
    ],
    [
      'an item preferred and declined',
      { preferences: { prefer: ['massage'], decline: ['bridge', 'massage'] } },
      ['preferred-and-declined /preferences/decline/1'],
    ],
    [
      'what is left of a payer that was recorded',
      { coverage: { payers: ['public'], limits: [leftOf('public')] } },
      [],
    ],
    [
      'what is left of a payer that was not recorded',
      { coverage: { payers: [], limits: [leftOf('public')] } },
      ['limit-of-unnamed-payer /coverage/limits/0/payer'],
    ],
    [
      'what is left of one payer for one role told twice',
      { coverage: { payers: ['public'], limits: [leftOf('public'), leftOf('public')] } },
      ['limit-repeated /coverage/limits/1/payer'],
    ],
    [
      'a window that ends as it starts',
      { preferences: { availability: [window('monday', '10:00', '10:00')] } },
      ['ends-before-start /preferences/availability/0/to'],
    ],
    [
      'windows that touch',
      {
        preferences: {
          availability: [window('monday', '08:00', '10:00'), window('monday', '10:00', '11:00')],
        },
      },
      [],
    ],
    [
      'windows that overlap',
      {
        preferences: {
          availability: [window('monday', '08:00', '10:01'), window('monday', '10:00', '11:00')],
        },
      },
      ['windows-overlap /preferences/availability/1'],
    ],
    [
      'a preferred time of day that ends before it starts',
      { preferences: { preferredTimes: [{ from: '12:00', to: '11:59' }] } },
      ['ends-before-start /preferences/preferredTimes/0/to'],
    ],
    [
      'preferred times of day that touch',
      {
        preferences: {
          preferredTimes: [
            { from: '08:00', to: '10:00' },
            { from: '10:00', to: '12:00' },
          ],
        },
      },
      [],
    ],
    [
      'preferred times of day that overlap',
      {
        preferences: {
          preferredTimes: [
            { from: '08:00', to: '10:01' },
            { from: '10:00', to: '12:00' },
          ],
        },
      },
      ['windows-overlap /preferences/preferredTimes/1'],
    ],
    [
      'the same hours on two days',
      {
        preferences: {
          availability: [window('monday', '08:00', '10:00'), window('tuesday', '08:00', '10:00')],
        },
      },
      [],
    ],
  ])('%s', (_, parts, marks) => {
    expect(marksOf({ ...least, ...parts })).toEqual(marks)
  })
})

describe('all at once', () => {
  test('lists shape, codes and contradictions together, in the order of the document', () => {
    const measures = Array.from({ length: 11 }, (_, index) => ({
      measure: 'odi',
      score: 1,
      on: `2026-11-${index + 10}`,
    }))
    const json = {
      ...least,
      pain: { current: 9, worst: 3, average: 'x' },
      conditions: [{ code: 'sciatca', onset: '2027' }, 3],
      measures: [
        ...measures.slice(0, 2),
        { measure: 'odi', score: 101, on: '2026-11-01' },
        ...measures.slice(3, 10),
        { measure: 'odi', score: 101, on: '2026-11-02' },
      ],
    }
    expect(marksOf(json)).toEqual([
      'unknown-code /conditions/0/code',
      'onset-after-assessment /conditions/0/onset',
      'wrong-type /conditions/1',
      'out-of-bounds /measures/2/score',
      'out-of-bounds /measures/10/score',
      'wrong-type /pain/average',
      'worst-pain-not-worst /pain/worst',
    ])
  })

  test('reports only codes of the table, in sentences without a capital or a full stop', () => {
    const json = {
      ...full,
      id: '',
      assessedOn: '2020-01-01',
      patient: { ageYears: 4, birthDate: '1986-12-01', sex: 'm', age: 3 },
      comorbidities: { none: 3, gout: true },
      preferences: { prefer: ['massage'], decline: ['massage'], modes: [] },
    }
    for (const { code, message } of problemsOf(json)) {
      expect(Object.keys(problemCodes)).toContain(code)
      expect(message).toMatch(/^[`a-z].*[^.]$/)
    }
  })

  test('never throws, whatever it is given, and passes only what it leaves unchanged', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.anything(), fc.record({ pain: fc.anything(), findings: fc.anything() })),
        (part) => {
          const json = typeof part === 'object' && part !== null ? { ...full, ...part } : part
          const result = safeParseAssessment(pack, json)
          if (result.ok) expect(result.value).toEqual(json)
          else expect(result.problems.length).toBeGreaterThan(0)
        },
      ),
    )
  })
})
