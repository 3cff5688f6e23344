import { describe, expect, it } from 'vitest'
import { possibleAnswers } from '../../src/explain/possibleAnswers.js'
import { deriveFacts } from '../../src/facts/deriveFacts.js'
import { answersToAssessment } from '../../src/forms/answersToAssessment.js'
import { allQuestions } from '../../src/forms/questionsChosen.js'
import { backPain } from '../support/backPain.js'

const nobody = { id: 'p-1', assessedOn: '2026-06-15' }
const filled = (answers: Record<string, unknown>, assessment: unknown = nobody) =>
  answersToAssessment(backPain, { assessment, answers })

describe('an answer', () => {
  it.each<[type: string, answers: Record<string, unknown>, written: object]>([
    ['yes', { 'bladder-change-new': true }, { findings: { 'bladder-change-new': true } }],
    ['no', { fever: false }, { findings: { fever: false } }],
    ['number of a field', { 'pain.current': 3.5 }, { pain: { current: 3.5 } }],
    ['score', { 'sleep.isi': 12 }, { measures: [{ measure: 'isi', on: '2026-06-15', score: 12 }] }],
    [
      'score of a part beside the total',
      { 'start-back.total': 6, 'start-back.psychosocial': 4 },
      { measures: [{ measure: 'start-back', on: '2026-06-15', score: 6, parts: { psychosocial: 4 } }] },
    ],
    ['age', { 'age-years': 61 }, { patient: { ageYears: 61 } }],
    ['code', { pregnancy: 'not-pregnant' }, { patient: { pregnancy: 'not-pregnant' } }],
    ['set', { comorbidities: ['osteoporosis'] }, { comorbidities: ['osteoporosis'] }],
    ['set with nothing in it', { comorbidities: ['none-of-these'] }, { comorbidities: [] }],
    ['set that was shown and left empty', { comorbidities: [] }, { comorbidities: [] }],
    ['date', { 'work.off-since': '2026-05-01' }, { work: { offSince: '2026-05-01' } }],
    [
      'month, of a condition that another answer names',
      { 'episode.onset': '2026-04', 'condition.primary': 'sciatica', conditions: ['sciatica'] },
      { conditions: [{ code: 'sciatica', primary: true, onset: '2026-04' }] },
    ],
    [
      'year, of an operation that another answer names',
      { 'surgery.latest-on': '2019', 'surgery.codes': ['fusion'] },
      { history: { surgeries: [{ code: 'fusion', on: '2019' }] } },
    ],
    ['day of the assessment', { assessedOn: '2026-06-20', fever: false }, { assessedOn: '2026-06-20' }],
    ['that was taken back', { fever: undefined }, {}],
  ])('is put in its place: %s', (_type, answers, written) => {
    expect(filled(answers)).toMatchObject({ ok: true, value: { ...nobody, ...written } })
  })

  it('of every question and every kind comes back as the fact that was asked for', () => {
    const began = {
      ...nobody,
      conditions: [{ code: 'sciatica' }],
      history: { surgeries: [{ code: 'fusion' }] },
    }
    const empty = { asOf: nobody.assessedOn, values: {} }
    const lost = allQuestions(backPain).flatMap(({ id, type }) =>
      possibleAnswers(backPain, empty, id).flatMap((answer) => {
        if (id === 'meeting.modes' && String(answer) === '') return []
        const result = filled({ [id]: answer }, began)
        if (!result.ok) return [`${id} ${JSON.stringify(answer)}: ${result.problems[0].message}`]
        const known = deriveFacts(backPain, result.value).values[id]
        const kept = {
          boolean: { type, value: answer },
          code: { type, value: answer },
          number: { type, min: answer, max: answer },
          date: { type, earliest: answer, latest: answer },
          codes: {
            type,
            included: [...(type === 'codes' ? (answer as string[]) : [])].sort(),
            excluded: [],
            complete: true,
          },
        }[type]
        return JSON.stringify(known) === JSON.stringify(kept) ? [] : [`${id} ${JSON.stringify(known)}`]
      }),
    )
    expect(lost).toEqual([])
  })
})

describe('an answer that does not fit', () => {
  it.each<[fault: string, answers: Record<string, unknown>, pointer: string, message: string]>([
    [
      'to no question',
      { feaver: true },
      '/answers/feaver',
      '`feaver` is not a fact that somebody can be asked for',
    ],
    [
      'to what is derived',
      { 'disability.level': 'severe' },
      '/answers/disability.level',
      '`disability.level` is not a fact that somebody can be asked for',
    ],
    ['of another type', { fever: 'no' }, '/answers/fever', '`no` is not true or false'],
    ['null', { fever: null }, '/answers/fever', '`null` is not true or false'],
    ['in words', { 'pain.current': '3' }, '/answers/pain.current', '`3` is not a number'],
    ['below the range', { 'fear.tsk11': 10 }, '/answers/fear.tsk11', '`10` is not 11 to 44 points'],
    ['above the range', { 'fear.tsk11': 45 }, '/answers/fear.tsk11', '`45` is not 11 to 44 points'],
    ['in half points', { 'sleep.isi': 12.5 }, '/answers/sleep.isi', '`12.5` is not a whole number'],
    [
      'below what has no end',
      { 'falls-last-year': -1 },
      '/answers/falls-last-year',
      '`-1` is not at least 0 falls',
    ],
    [
      'of another set',
      { comorbidities: ['opioid'] },
      '/answers/comorbidities/0',
      '`opioid` is not a code of `comorbidity`',
    ],
    ['not a list', { comorbidities: 'gout' }, '/answers/comorbidities', '`gout` is not a list of codes'],
    [
      'none and one',
      { comorbidities: ['none-of-these', 'osteoporosis'] },
      '/answers/comorbidities',
      '`["none-of-these","osteoporosis"]` is not `none-of-these` alone, or a list of codes without it',
    ],
    [
      'none, where one is needed',
      { 'meeting.modes': [] },
      '/answers/meeting.modes',
      '`[]` is not a list of one code or more',
    ],
    [
      'the same twice',
      { comorbidities: ['osteoporosis', 'osteoporosis'] },
      '/answers/comorbidities',
      '`["osteoporosis","osteoporosis"]` is not a list in which no code is twice',
    ],
    [
      'no date',
      { 'work.off-since': '2026-02-30' },
      '/answers/work.off-since',
      '`2026-02-30` is not a date that exists, as YYYY-MM-DD',
    ],
    [
      'a month where a day is asked',
      { 'work.off-since': '2026-02' },
      '/answers/work.off-since',
      '`2026-02` is not a date that exists, as YYYY-MM-DD',
    ],
    [
      'of a condition that nobody named',
      { 'episode.onset': '2026-04' },
      '/answers/episode.onset',
      'the assessment has no place for this answer, or more than one; expected an answer about something that the assessment names, and names once',
    ],
  ])('is refused at its question: %s', (_fault, answers, pointer, message) => {
    expect(filled(answers)).toMatchObject({ ok: false, problems: [{ pointer, message }] })
  })

  it('names the nearest question', () => {
    expect(filled({ feaver: true })).toMatchObject({ problems: [{ didYouMean: 'fever' }] })
  })

  it('is listed with every other', () => {
    const result = filled({ fever: 'no', feaver: true, 'sleep.isi': 99 })
    expect(!result.ok && result.problems.map(({ pointer }) => pointer)).toEqual([
      '/answers/feaver',
      '/answers/fever',
      '/answers/sleep.isi',
    ])
  })

  it('contradicts another one at a place in the assessment', () => {
    expect(filled({ 'pain.worst': 3, 'pain.current': 7 })).toMatchObject({
      ok: false,
      problems: [{ code: 'worst-pain-not-worst', pointer: '/assessment/pain/worst' }],
    })
  })

  it.each([[null], ['text'], [[]]])('is not put into what is no assessment: %j', (assessment) => {
    expect(filled({ fever: true }, assessment).ok).toBe(false)
  })
})
