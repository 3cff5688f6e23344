import { describe, expect, test } from 'vitest'
import type { Condition } from '../../src/model/condition.js'
import { loadPack } from '../../src/pack/loadPack.js'
import { html, isEmpty, listed } from '../../src/render/html.js'
import { dark, light } from '../../src/render/palette.js'
import { caseWords } from '../../src/site/caseWords.js'
import { conditionHtml } from '../../src/site/conditionHtml.js'
import { decisionTable } from '../../src/site/decisionTable.js'
import { makeSite } from '../../src/site/makeSite.js'
import { simplifyCondition } from '../../src/site/simplifyCondition.js'
import { contrast } from '../support/contrast.js'
import { readHtml } from '../support/readHtml.js'
import { smallPackFiles } from '../support/smallPack.js'
import { rule } from '../support/tinyPack.js'

const site = makeSite(loadPack(smallPackFiles), smallPackFiles)
const words = (condition: Condition): string => readHtml(conditionHtml(site, condition).markup).text
const leaf = (
  fact: string,
  operator: string,
  value: never | string | number | boolean | string[] | { fact: string },
) => {
  return { fact, operator, value }
}

describe('a condition in words', () => {
  test.each([
    [leaf('locked-knee', 'equal', true), 'Locked knee : yes'],
    [leaf('locked-knee', 'equal', false), 'Locked knee : no'],
    [leaf('swelling', 'equal', 'some'), 'Swelling : The some'],
    [leaf('swelling', 'notEqual', 'some'), 'Swelling : not The some'],
    [leaf('swelling', 'in', ['some', 'tense']), 'Swelling : The some or The tense'],
    [leaf('swelling', 'notIn', ['some', 'tense']), 'Swelling : none of The some or The tense'],
    [leaf('pain.current', 'lessThan', 4), 'Pain now : below 4 points'],
    [leaf('pain.current', 'lessThanInclusive', 4), 'Pain now : 4 points or less'],
    [leaf('pain.current', 'greaterThan', 4), 'Pain now : more than 4 points'],
    [leaf('pain.current', 'greaterThanInclusive', 4), 'Pain now : 4 points or more'],
    [leaf('pain.current', 'lessThan', { fact: 'pain.worst' }), 'Pain now : below the value of Worst pain'],
    [
      leaf('pain.current', 'lessThan', { fact: 'settings.severe-pain' }),
      'Pain now : below 7 points ( setting : default ◦ to confirm)',
    ],
    [leaf('comorbidities', 'contains', 'gout'), 'Comorbidities : The gout among them'],
    [leaf('comorbidities', 'doesNotContain', 'gout'), 'Comorbidities : The gout not among them'],
    [
      leaf('comorbidities', 'someFact:in', ['gout', 'diabetes']),
      'Comorbidities : one or more of The gout or The diabetes',
    ],
    [leaf('comorbidities', 'everyFact:in', ['gout']), 'Comorbidities : nothing but The gout'],
    [leaf('comorbidities', 'not:someFact:in', ['gout']), 'Comorbidities : not: one or more of The gout'],
    [
      leaf('comorbidities', 'everyValue:contains', ['gout', 'diabetes']),
      'Comorbidities : all of The gout and The diabetes',
    ],
    [leaf('conditions', 'contains', 'knee-oa'), 'Conditions : Osteoarthritis among them'],
    [leaf('fired', 'contains', 'emergency'), 'Dispositions that fired : The emergency among them'],
    [leaf('onset', 'before', '2027-01-01'), 'Onset : before 1 January 2027'],
    [leaf('onset', 'onOrAfter', '2027-01-01'), 'Onset : on 1 January 2027 or later'],
    [leaf('function', 'isKnown', true), 'Function : on record'],
    [leaf('function', 'isKnown', false), 'Function : not on record'],
    [{ condition: 'irritable' }, 'Irritable'],
    [{ condition: 'calm' }, 'calm'],
    [{ not: { condition: 'irritable' } }, 'not: Irritable'],
    [
      {
        all: [
          leaf('age', 'lessThan', 60),
          { any: [{ condition: 'irritable' }, leaf('locked-knee', 'equal', true)] },
        ],
      },
      'all of these hold: Age : below 60 years one or more of these hold: Irritable Locked knee : yes',
    ],
  ] as const)('%j', (condition, expected) => {
    expect(words(condition as Condition)).toBe(expected)
  })

  test('says a guard beside what it guards, and by itself where it guards nothing', () => {
    const known = leaf('age', 'isKnown', true)
    const young = leaf('age', 'lessThan', 60)
    expect(words({ all: [known, young] })).toBe('Age : below 60 years (if on record)')
    expect(words({ all: [{ all: [known] }, { all: [young] }] })).toBe('Age : below 60 years (if on record)')
    expect(words({ any: [known, young] })).toContain('Age : on record')
    expect(words({ all: [known, { condition: 'calm' }] })).toContain('Age : on record')
  })

  test('names codes of one set together, of which any will do', () => {
    const gout = leaf('comorbidities', 'contains', 'gout')
    const diabetes = leaf('comorbidities', 'contains', 'diabetes')
    expect(simplifyCondition({ any: [gout, { any: [diabetes] }] })).toEqual({
      kind: 'leaf',
      asRecorded: false,
      leaf: { fact: 'comorbidities', operator: 'someFact:in', value: ['gout', 'diabetes'] },
    })
    expect(words({ all: [gout, diabetes] })).toContain(
      'The gout among them Comorbidities : The diabetes among them',
    )
  })
})

describe('a decision table', () => {
  const young = leaf('age', 'lessThan', 60)
  const old = leaf('age', 'greaterThanInclusive', 60)
  const calm = { condition: 'calm' }
  const table = (...rules: Parameters<typeof rule>[]) =>
    readHtml(
      decisionTable(
        site,
        rules.map((one) => rule(...one)),
        { caption: 'Doses', head: 'How much', of: ({ title }) => `of ${title}` },
      ).markup,
    ).text

  test('has a column for what several rules ask, and one for the rest', () => {
    const text = table(
      ['a', { all: [young, calm] }],
      ['b', { all: [young, { not: calm }] }],
      ['c', { all: [old, leaf('locked-knee', 'equal', true)] }],
    )
    expect(text).toBe(
      [
        'Doses Rule How much Age calm And all of this Rests on',
        'a of a below 60 years yes any default ◦ to confirm',
        'b of b below 60 years no any default ◦ to confirm',
        'c of c 60 years or more any Locked knee : yes default ◦ to confirm',
      ].join(' '),
    )
  })

  test('is none of a single rule', () => {
    expect(table(['a', young])).toBe('')
  })
})

describe('what a case writes of a person', () => {
  test.each([
    [{ pain: { current: 7 } }, ['pain, current: 7']],
    [{ comorbidities: ['open-wound', 'gout'] }, ['comorbidities: open wound; gout']],
    [{ comorbidities: [] }, ['comorbidities: none']],
    [
      { comorbidities: { gout: false, diabetes: null } },
      ['comorbidities, gout: no', 'comorbidities, diabetes: not known'],
    ],
    [
      { goals: [{ words: 'Walk to the shop', activity: 'walk-far' }] },
      ['goals: words Walk to the shop, activity walk far'],
    ],
    [
      { pain: { dominantSite: 'leg' }, assessedOn: '2026-01-05' },
      ['pain, dominant site: leg', 'assessed on: 5 January 2026'],
    ],
    [{ history: {} }, ['history: nothing on record']],
  ])('%j', (value, lines) => {
    expect(caseWords(value).map(({ what, worth }) => `${what}: ${worth}`)).toEqual(lines)
  })
})

describe('markup', () => {
  test('escapes texts, in attributes too, and keeps the space around them', () => {
    const text = ` <b> & "c" 'd' `
    expect(html`<p title="${text}">${text}</p>`.markup).toBe(
      '<p title=" &lt;b&gt; &amp; &quot;c&quot; &#39;d&#39; "> &lt;b&gt; &amp; &quot;c&quot; &#39;d&#39; </p>',
    )
  })

  test('drops what could act instead of being read', () => {
    expect(html`${'a\u202Eb\u001b[2Jc'}`.markup).toBe('ab [2Jc')
  })

  test('lists as a sentence does, and is empty when nothing would be seen', () => {
    expect(listed(['a', 'b', 'c']).markup).toBe('a, b and c')
    expect([isEmpty(html`${[]}`), isEmpty(undefined), isEmpty(0)]).toEqual([true, true, false])
  })
})

describe('colours', () => {
  const texts = ['text', 'quiet', 'link', 'evidence', 'open', 'against'] as const
  const grounds = ['ground', 'panel', 'raised'] as const

  test.each([
    ['light', light],
    ['dark', dark],
  ])('%s: texts stand out from every ground by 4.5 to 1, what has the focus by 3 to 1', (_, palette) => {
    const low = grounds.flatMap((ground) => [
      ...texts
        .filter((text) => contrast(palette[text], palette[ground]) < 4.5)
        .map((text) => `${text} on ${ground}`),
      ...(contrast(palette.focus, palette[ground]) < 3 ? [`focus on ${ground}`] : []),
    ])
    expect(low).toEqual([])
  })
})
