import type { Pack } from '../../src/model/pack.js'
import { fact, tinyPack, valueSet } from '../support/tinyPack.js'

const evidence = { basis: 'default', confidence: 'low', sources: [] as string[] } as const

/** Entries of a catalogue by id; only their ids matter to an assessment. */
function shelf<T>(...ids: string[]): Record<string, T> {
  return Object.fromEntries(ids.map((id) => [id, { id, title: id, evidence }])) as Record<string, T>
}

/** A pack with a little of everything that an assessment refers to. */
export const pack: Pack = tinyPack({
  facts: [
    fact('fever', 'boolean'),
    fact('motor-grade', 'number', { min: 0, max: 5, unit: 'grade' }),
    fact('weeks-of-care', 'number', { min: 0 }),
    fact('trauma', 'code', { valueSet: 'trauma' }),
    fact('scan-on', 'date'),
    fact('renamed', 'boolean', { obtain: { from: 'finding', code: 'night-pain' } }),
    fact('pain.current', 'number', { obtain: { from: 'assessment', path: 'pain.current' } }),
  ],
  valueSets: [
    valueSet('trauma', 'none', 'minor', 'major'),
    valueSet('pain-site', 'back', 'leg'),
    valueSet('pain-factor', 'sitting', 'walking'),
    valueSet('tolerance', 'sitting', 'walking'),
    valueSet('comorbidity', 'osteoporosis', 'diabetes'),
    valueSet('medication', 'opioid'),
    valueSet('psychosocial-factor', 'fear'),
    valueSet('surgery', 'fusion'),
    valueSet('work-status', 'working', 'off-work'),
    valueSet('work-demand', 'heavy'),
    valueSet('work-claim', 'none'),
    valueSet('lifestyle-factor', 'smoker'),
    valueSet('payer', 'public'),
  ],
  rest: {
    conditions: shelf('sciatica', 'stenosis'),
    activities: shelf('gardening', 'walking'),
    // Gardening is scored on a scale where more is better, walking has no goal of its own.
    goals: { garden: { id: 'garden', measure: 'psfs', activity: 'gardening' } as Pack['goals'][string] },
    interventions: shelf('massage', 'exercise-class'),
    exercises: shelf('bridge'),
    education: shelf('pacing'),
    tags: shelf('manual'),
    programs: shelf('acute'),
    roles: shelf('physiotherapist', 'nurse'),
    measures: {
      odi: measure('odi', 100),
      psfs: { ...measure('psfs', 10), direction: 'higher-is-better' },
      'start-back': {
        ...measure('start-back', 9),
        parts: [{ code: 'psychosocial', title: 'Psychosocial', min: 0, max: 5 }],
      },
    },
  },
})

function measure(id: string, max: number): Pack['measures'][string] {
  return {
    id,
    title: id,
    unit: 'points',
    min: 0,
    max,
    grain: 1,
    direction: 'lower-is-better',
    retest: 'at reviews',
    minutes: 5,
    licence: 'free',
    evidence: { ...evidence, sources: [] },
  }
}

/** The least that is an assessment. */
export const least = { id: 'p-1', assessedOn: '2026-12-01' }

/** An assessment that fills every section with values that agree. */
export const full = {
  ...least,
  patient: {
    ageYears: 40,
    birthDate: '1986-12-01',
    sex: 'female',
    pregnancy: 'not-pregnant',
    languages: ['en', 'fr-CA'],
  },
  referral: { referredOn: '2026-11-20', by: 'nurse', reason: 'Back pain' },
  conditions: [
    { code: 'sciatica', primary: true, onset: '2026-10', side: 'left', verification: 'confirmed' },
    { code: 'stenosis', onset: { about: 3, unit: 'years' } },
  ],
  pain: {
    current: 4,
    average: 5,
    worst: 8,
    dominantSite: 'leg',
    constancy: 'intermittent',
    aggravatedBy: ['sitting'],
    easedBy: { walking: true, sitting: false },
    irritability: 'low',
    tolerancesMinutes: { sitting: 20 },
  },
  findings: {
    fever: false,
    'motor-grade': { value: 4, on: '2026-11-30' },
    'weeks-of-care': 3.5,
    trauma: 'minor',
    'scan-on': '2026-11-01',
    'night-pain': true,
  },
  measures: [
    { measure: 'odi', score: 42, on: '2026-12-01' },
    { measure: 'odi', score: 50, on: '2026-11-01' },
    { measure: 'start-back', score: 5, parts: { psychosocial: 4 }, on: '2026-12-01' },
  ],
  goals: [
    {
      activity: 'gardening',
      words: 'An hour of weeding',
      baseline: 3,
      target: 8,
      importance: 9,
      confidence: 6,
    },
  ],
  history: {
    surgeries: [{ code: 'fusion', on: '2019' }],
    treatments: [{ intervention: 'massage', from: '2026-01-01', to: '2026-01-01', outcome: 'no-change' }],
    episodesInLastYear: 2,
  },
  comorbidities: { osteoporosis: false },
  medications: [],
  psychosocial: ['fear'],
  work: { status: 'off-work', demand: 'heavy', offSince: '2026-12-01', claim: 'none' },
  lifestyle: { factors: ['smoker'], activeMinutesPerWeek: 60, heightCm: 170, weightKg: 70.5 },
  preferences: {
    prefer: ['massage', 'manual'],
    decline: ['bridge', 'acute', 'pacing'],
    modes: ['in-person'],
    maxVisitsPerWeek: 2,
    availability: [
      { weekday: 'monday', from: '08:00', to: '10:00' },
      { weekday: 'monday', from: '10:00', to: '12:00' },
    ],
    preferredWeekdays: ['monday'],
    preferredTimes: [{ from: '08:00', to: '12:00' }],
  },
  coverage: {
    payers: ['public'],
    limits: [{ discipline: 'physiotherapist', visits: 6, until: '2027-03-01' }],
    preAuthorisations: [{ item: 'massage', status: 'approved', on: '2026-11-25' }],
  },
}
