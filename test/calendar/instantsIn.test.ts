import { describe, expect, it } from 'vitest'
import { instantsIn } from '../../src/calendar/instantsIn.js'

describe('instantsIn', () => {
  const toronto = instantsIn('America/Toronto')

  it('gives the offset of the day', () => {
    expect(toronto('2026-12-02', '08:00')).toBe('2026-12-02T08:00:00-05:00')
    expect(toronto('2026-07-02', '08:00')).toBe('2026-07-02T08:00:00-04:00')
    expect(instantsIn('Asia/Kolkata')('2026-12-02', '23:45')).toBe('2026-12-02T23:45:00+05:30')
    expect(instantsIn('Pacific/Apia')('2026-12-31', '23:00')).toBe('2026-12-31T23:00:00+13:00')
  })

  it('knows the offset on both sides of a clock change', () => {
    expect(toronto('2027-03-14', '01:59')).toBe('2027-03-14T01:59:00-05:00')
    expect(toronto('2027-03-14', '03:00')).toBe('2027-03-14T03:00:00-04:00')
    expect(toronto('2026-11-01', '00:59')).toBe('2026-11-01T00:59:00-04:00')
    expect(toronto('2026-11-01', '02:00')).toBe('2026-11-01T02:00:00-05:00')
  })

  it('moves a time that is skipped and takes the first of one that comes twice', () => {
    expect(toronto('2027-03-14', '02:30')).toBe('2027-03-14T03:30:00-04:00')
    expect(toronto('2026-11-01', '01:30')).toBe('2026-11-01T01:30:00-04:00')
  })

  it('does not guess at a zone that nobody knows', () => {
    expect(() => instantsIn('Nowhere/Else')).toThrow(/Nowhere\/Else/)
  })
})
