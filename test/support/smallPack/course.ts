import { assumed, guideline } from './manifest.js'

export const programAndTriage = {
  define: {
    dispositions: [
      disposition('emergency', 'stop', { withinHours: 24, holds: 'all' }),
      disposition('see-doctor', 'hold', {
        withinHours: 168,
        holds: [{ tag: 'hands-on' }, { exercise: 'squat' }],
      }),
      disposition('go-ahead', 'proceed', { holds: [] }),
    ],
    programs: [
      program('intensive', {
        stepDown: 'basic',
        meetings: [
          {
            title: 'Conference',
            cadence: 'at the end of the week',
            everyWeeks: 1,
            who: ['physio'],
            withPatient: true,
            output: 'The next goals.',
            evidence: assumed,
          },
        ],
      }),
      program('basic', { stepUp: 'intensive', expected: 'Most people get better.' }),
    ],
    pathways: [
      {
        id: 'knee-clinic',
        title: 'The knee clinic',
        plain: 'A specialist looks at your knee.',
        kind: 'referral',
        whatHappens: ['They look at your knee.'],
        firstVisitWithinDays: 28,
        referralContents: ['How long it has hurt'],
        by: 'doctor',
        to: 'physio',
        otherwise: 'See your doctor.',
        evidence: assumed,
      },
    ],
  },
}

function disposition(id: string, effect: string, rest: object) {
  const texts = { title: `The ${id}`, instruction: 'Go there.', allowed: 'Rest.' }
  return { id, ...texts, effect, to: 'doctor', ...rest, evidence: guideline }
}

function program(id: string, rest: object) {
  return {
    id,
    title: `The ${id}`,
    plain: 'A course.',
    phases: [
      {
        id: `${id}.settle`,
        title: 'Settle',
        weeks: 6,
        focus: 'Less pain.',
        entry: ['None.'],
        exit: [{ text: 'Pain is mild.' }],
        evidence: assumed,
      },
    ],
    roles: ['physio'],
    visitsPerWeek: { min: 1, max: 3 },
    visitsPerDay: 1,
    activeMinutesPerDay: 60,
    leastDaysPerWeek: 1,
    maxWeeks: 12,
    ...rest,
    evidence: assumed,
  }
}
