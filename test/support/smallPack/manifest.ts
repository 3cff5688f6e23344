/** What single statements of the fixture rest on. */
export const guideline = { basis: 'guideline', confidence: 'high', sources: ['ng226'] } as const
export const assumed = { basis: 'default', confidence: 'low', sources: [] } as const

export const manifest = {
  id: 'knee',
  title: 'Knee clinic',
  version: '1.2.3',
  format: 1,
  languages: ['en'],
  notice: 'A clinician decides.',
  choices: { disposition: ['emergency', 'see-doctor', 'go-ahead'], program: ['intensive', 'basic'] },
  calendar: {
    zone: 'Europe/Helsinki',
    opening: [{ weekday: 'monday', from: '08:00', to: '16:00' }],
    closures: [{ from: '2027-12-24', to: '2027-12-26', title: 'Christmas' }],
  },
  settings: [
    { id: 'severe-pain', title: 'Severe pain', unit: 'points', value: 7, min: 5, max: 9, evidence: assumed },
    {
      id: 'review-week',
      title: 'Week of the review',
      unit: 'weeks',
      value: 6,
      min: 2,
      max: 12,
      evidence: assumed,
    },
  ],
  bibliography: [
    { id: 'ng226', citation: 'NICE NG226 Osteoarthritis', year: 2022, read: 'partly' },
    { id: 'ottawa', citation: 'Ottawa knee rule', year: 1996, read: 'recalled' },
  ],
}
