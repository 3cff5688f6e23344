import { describe, expect, it } from 'vitest'
import { assemblePlan } from '../../src/plan/assemblePlan.js'
import { escapeMarkdown } from '../../src/render/printMarkdown.js'
import { renderMarkdown } from '../../src/render/renderMarkdown.js'
import { argumentsOf, stopDecisions } from '../plan/careExample.js'
import { hostilePlan, hostileStop } from './hostile.js'

describe('escaping for Markdown', () => {
  it.each([
    ['plain words, 5 (five).', 'plain words, 5 (five).'],
    ['# not a heading', '\\# not a heading'],
    ['- not a list', '\\- not a list'],
    ['+ nor this', '\\+ nor this'],
    ['1. nor this', '1\\. nor this'],
    ['2) nor this', '2\\) nor this'],
    ['a - b', 'a - b'],
    ['*b* _i_ `c` ~s~', '\\*b\\* \\_i\\_ \\`c\\` \\~s\\~'],
    ['[x](y) ![z](w)', '\\[x\\](y) !\\[z\\](w)'],
    ['a | b', 'a \\| b'],
    ['<b> & &lt;', '&lt;b&gt; &amp; &amp;lt;'],
    ['back\\slash', 'back\\\\slash'],
    ['two\nlines', 'two lines'],
  ])('%j becomes %j', (text, escaped) => {
    expect(escapeMarkdown(text)).toBe(escaped)
  })
})

describe('a plan as Markdown', () => {
  const markdown = renderMarkdown(assemblePlan(...argumentsOf()))

  it('has headings, lists and a table', () => {
    expect(markdown.startsWith('# Plan: Six weeks\n\n')).toBe(true)
    expect(markdown).toContain('\n## Goals\n\n- **Sit longer. No target yet')
    expect(markdown).toContain('\n### Therapist\n')
    expect(markdown).toContain(
      '\n| Week | Day | Time | Min | Who | What |\n| --- | --- | --- | --- | --- | --- |\n',
    )
    expect(markdown).toContain('\n| 1 | Mon 7 Dec | 09:00 | 40 | Therapist | Supervised exercise |\n')
  })

  it('gives sources in full', () => {
    expect(markdown).toContain('- **other-2020:** Another guideline, 2020. (recalled, not read)')
  })

  it('says which setting takes another side of a disagreement', () => {
    expect(markdown).toContain('Length of a course: 6 weeks (course-weeks)')
  })

  it('says stop first', () => {
    const stopped = renderMarkdown(assemblePlan(...argumentsOf({ decisions: stopDecisions })))
    expect(stopped.startsWith('# STOP: Emergency department\n')).toBe(true)
  })

  it.each([
    ['a plan', hostilePlan],
    ['a stopped plan', hostileStop],
  ])('lets nothing that a person wrote become markup in %s', (_, one) => {
    const text = renderMarkdown(one)
    expect(text).not.toMatch(/<script|[^\\]\[x\]|[^\\]`c|\p{Cc}\[2J/u)
    expect(text.split('\n').filter((line) => line.startsWith('# '))).toHaveLength(1)
    expect(text).not.toMatch(/^\s*# heading/m)
  })

  it('keeps the columns of its table, whatever stands in them', () => {
    const rows = renderMarkdown(hostilePlan)
      .split('\n')
      .filter((line) => line.startsWith('| '))
    expect(rows.map((row) => row.match(/(?<!\\)\|/g)?.length)).toEqual(rows.map(() => 7))
  })
})
