import { describe, expect, test } from 'vitest'
import { type Block, packDay } from '../../src/schedule/packDay.js'

const treatment = (minutes: number): Block => ({ category: 'treatment', minutes })
const assessment = (minutes: number): Block => ({ category: 'assessment', minutes })
const morning = [{ from: 540, to: 720 }]

describe('packing a day', () => {
  test('starts with the opening and follows on', () => {
    expect(packDay(morning, [treatment(45), treatment(30)])).toEqual([540, 585])
  })

  test('starts on the quarter hour', () => {
    expect(packDay([{ from: 541, to: 720 }], [treatment(20), treatment(20)])).toEqual([555, 585])
  })

  test.each([
    ['one minute more than fits', 181, undefined],
    ['just what fits', 180, [540]],
  ])('judges %s', (_, minutes, expected) => {
    expect(packDay(morning, [treatment(minutes)])).toEqual(expected)
  })

  test('puts what does not fit into one window into the next', () => {
    const windows = [...morning, { from: 780, to: 1020 }]
    expect(packDay(windows, [treatment(120), treatment(90)])).toEqual([540, 780])
  })

  test('fills a gap before a longer one that went to a later window', () => {
    const windows = [
      { from: 540, to: 600 },
      { from: 780, to: 1020 },
    ]
    expect(packDay(windows, [treatment(90), treatment(60)])).toEqual([780, 540])
  })

  test('starts no treatment before the assessments of the day have ended', () => {
    const windows = [
      { from: 540, to: 600 },
      { from: 780, to: 1020 },
    ]
    expect(packDay(windows, [treatment(30), assessment(90)])).toEqual([870, 780])
  })

  test('lets education go before an assessment that begins later', () => {
    const windows = [
      { from: 540, to: 600 },
      { from: 780, to: 1020 },
    ]
    expect(packDay(windows, [{ category: 'education', minutes: 30 }, assessment(90)])).toEqual([540, 780])
  })

  test('goes by assessment, education, treatment, review, whatever the order given', () => {
    const review: Block = { category: 'review', minutes: 30 }
    const education: Block = { category: 'education', minutes: 30 }
    expect(packDay(morning, [review, treatment(30), education, assessment(30)])).toEqual([630, 600, 570, 540])
  })

  test('has room for nothing on a day without windows, and always for nothing', () => {
    expect(packDay([], [treatment(15)])).toBeUndefined()
    expect(packDay([], [])).toEqual([])
  })
})
