import { describe, expect, it } from 'vitest'
import { vocabularySchemas } from '../../src/authoring/vocabularySchemas.js'
import { safeLoadPack } from '../../src/pack/safeLoadPack.js'
import { openEditor } from '../support/editor.js'
import { smallPackFiles } from '../support/smallPack.js'

const bases = { bases: { knee: { id: 'knee-1', assessedOn: '2026-11-16', pain: { current: 8 } } } }
const files = { ...smallPackFiles, 'cases/knee.bases.json': JSON.stringify(bases) }
const editor = openEditor(files)

const rule = (
  conditions: string,
  event = '{ "type": "recommend", "params": { "intervention": "mobilisation" } }',
) => `{
  "rules": [{
    "name": "one", "title": "One", "because": "It helps.",
    "basis": "default", "confidence": "low", "sources": [],
    "conditions": ${conditions},
    "event": ${event}
  }]
}`
const action = (type: string, params: string) =>
  rule('{ "condition": "irritable" }', `{ "type": "${type}", "params": ${params} }`)
const leaf = (fact: string, operator: string, value: string) =>
  rule(`{ "fact": "${fact}", "operator": "${operator}", "value": ${value} }`)
const oneCase = (more: string) => `{ "cases": [{ "name": "one", "base": "knee", ${more} }] }`

describe('what is offered in a condition', () => {
  it('is its forms, and only those', async () => {
    expect(await editor.offered('rules/a.json', rule('{ "‸" }'))).toEqual(
      expect.arrayContaining(['fact', 'all', 'any', 'not', 'condition']),
    )
    expect(await editor.offered('rules/a.json', rule('{ "fact": "sex", "‸" }'))).toEqual(
      expect.arrayContaining(['operator', 'value']),
    )
  })

  it.each([
    [
      'the facts of the pack',
      leaf('‸', 'equal', 'true'),
      ['"pain.current"', '"swelling"', '"settings.severe-pain"'],
      ['"nobody"'],
    ],
    ['named conditions', rule('{ "condition": "‸" }'), ['"irritable"', '"calm"'], ['"pain.current"']],
    [
      'operators of a number',
      leaf('pain.current', '‸', '7'),
      ['"lessThan"', '"equal"', '"in"', '"isKnown"'],
      ['"contains"', '"before"', '"not:lessThan"'],
    ],
    [
      'operators of yes or no',
      leaf('locked-knee', '‸', 'true'),
      ['"equal"', '"notEqual"', '"isKnown"'],
      ['"lessThan"', '"in"'],
    ],
    [
      'operators of a set',
      leaf('comorbidities', '‸', '"gout"'),
      ['"contains"', '"doesNotContain"'],
      ['"equal"', '"in"'],
    ],
    [
      'operators of a date',
      leaf('onset', '‸', '"2026-01-01"'),
      ['"before"', '"onOrAfter"'],
      ['"lessThan"', '"contains"'],
    ],
    ['codes of the value set', leaf('swelling', 'equal', '"‸"'), ['"none"', '"tense"'], ['"gout"', 'true']],
    ['codes in a list', leaf('swelling', 'in', '["‸"]'), ['"none"', '"tense"'], ['"gout"']],
    ['codes of the catalogue', leaf('conditions', 'contains', '"‸"'), ['"knee-oa"'], ['"gout"']],
    ['yes and no', leaf('locked-knee', 'equal', '‸'), ['true', 'false'], ['"none"']],
    ['whether it is known', leaf('pain.current', 'isKnown', '‸'), ['true', 'false'], []],
    [
      'other facts of its type',
      leaf('pain.current', 'lessThan', '{ "fact": "‸" }'),
      ['"pain.worst"', '"settings.severe-pain"'],
      ['"swelling"'],
    ],
  ])('is %s', async (_, text, offered, not) => {
    const labels = await editor.offered('rules/a.json', text)
    expect(labels).toEqual(expect.arrayContaining(offered))
    expect(labels.filter((label) => not.includes(label))).toEqual([])
  })
})

describe('what is offered in an action', () => {
  it.each([
    [
      'the actions',
      rule('{ "condition": "irritable" }', '{ "type": "‸", "params": {} }'),
      ['"recommend"', '"triage"'],
      [],
    ],
    [
      'the params of that action',
      action('adjust', '{ "‸" }'),
      ['intervention', 'perWeek', 'minutes'],
      ['disposition', 'role'],
    ],
    ['interventions', action('recommend', '{ "intervention": "‸" }'), ['"mobilisation"'], ['"squat"']],
    ['exercises', action('recommend', '{ "exercise": "‸" }'), ['"squat"'], ['"mobilisation"']],
    ['tags', action('contraindicate', '{ "tag": "‸" }'), ['"hands-on"'], ['"squat"']],
    [
      'roles',
      action('involve', '{ "role": "‸", "as": "member", "for": "x" }'),
      ['"physio"', '"doctor"'],
      ['"koos"'],
    ],
    ['measures', action('monitor', '{ "measure": "‸", "everyWeeks": 2 }'), ['"koos"'], ['"physio"']],
    [
      'settings',
      action('monitor', '{ "measure": "koos", "everyWeeks": { "setting": "‸" } }'),
      ['"severe-pain"'],
      ['"koos"'],
    ],
    [
      'facts that rules may set',
      action('classify', '{ "fact": "‸", "value": "early" }'),
      ['"stage"'],
      ['"pain.current"'],
    ],
    [
      'what such a fact can be',
      action('classify', '{ "fact": "stage", "value": "‸" }'),
      ['"early"'],
      ['"gout"'],
    ],
  ])('is %s', async (_, text, offered, not) => {
    const labels = await editor.offered('rules/a.json', text)
    expect(labels).toEqual(expect.arrayContaining(offered))
    expect(labels.filter((label) => not.includes(label))).toEqual([])
  })
})

describe('what is offered in a case', () => {
  it.each([
    ['the bases', '{ "cases": [{ "name": "one", "base": "‸", "expect": {} }] }', ['"knee"']],
    ['rules', oneCase('"expect": { "applies": ["‸"] }'), ['"caution"', '"recommend"']],
    [
      'items by kind and name',
      oneCase('"expect": { "includes": ["‸"] }'),
      ['"intervention/mobilisation"', '"exercise/squat"'],
    ],
    ['facts', oneCase('"expect": { "facts": { "‸" } }'), ['pain.current', 'swelling']],
    ['what a fact comes to', oneCase('"expect": { "facts": { "swelling": "‸" } }'), ['"tense"', '"unknown"']],
    [
      'findings',
      oneCase('"change": { "findings": { "‸" } }, "expect": {}'),
      ['locked-knee', 'weight-bearing-lost'],
    ],
    [
      'what a finding can be',
      oneCase('"change": { "findings": { "swelling": "‸" } }, "expect": {}'),
      ['"tense"', 'null'],
    ],
    ['what a person has', oneCase('"change": { "comorbidities": ["‸"] }, "expect": {}'), ['"gout"']],
  ])('is %s', async (_, text, offered) => {
    expect(await editor.offered('rules/a.cases.json', text)).toEqual(expect.arrayContaining(offered))
  })
})

describe('what is offered where a procedure or an event is named', () => {
  const value = (code: string) => ({ code, display: code })
  const events = { id: 'adverse-event', title: 'Event', concepts: [value('fall'), value('faint')] }
  const operations = { id: 'surgery', title: 'Operation', concepts: [value('fusion'), value('discectomy')] }
  const treated = openEditor({
    ...files,
    'facts/more.json': JSON.stringify({ define: { valueSets: [events, operations] } }),
  })
  const factFrom = (obtain: string) =>
    `{ "define": { "facts": [{ "id": "one", "title": "One", "type": "date", "obtain": ${obtain} }] } }`
  const told = (progress: string) => oneCase(`"progress": { "reviewedOn": "2026-12-01", ${progress} }`)

  it.each([
    [
      'a procedure of a fact',
      'rules/a.json',
      factFrom('{ "from": "procedure", "codes": ["‸"] }'),
      ['"fusion"', '"mobilisation"'],
      '"fall"',
    ],
    [
      'an event of a fact',
      'rules/a.json',
      factFrom('{ "from": "events", "codes": ["‸"] }'),
      ['"fall"', '"faint"'],
      '"fusion"',
    ],
    [
      'a procedure that was done',
      'rules/a.cases.json',
      told('"procedures": [{ "code": "‸", "on": "2026-11-20" }]'),
      ['"fusion"', '"mobilisation"'],
      '"fall"',
    ],
    [
      'an event that was told',
      'rules/a.cases.json',
      told('"adverseEvents": [{ "code": "‸", "on": "2026-11-20" }]'),
      ['"fall"', '"faint"'],
      '"fusion"',
    ],
  ])('is what there is: %s', async (_, file, text, offered, other) => {
    const labels = await treated.offered(file, text)
    expect(labels).toEqual(expect.arrayContaining(offered))
    expect(labels).not.toContain(other)
  })
})

describe('what is shown', () => {
  it.each([
    [
      'of a fact: title, type, unit, range and question',
      leaf('pain.cur‸rent', 'equal', '7'),
      ['**Pain now** · a number · points · 0 to 10', '*How strong is the pain now, from 0 to 10?*'],
    ],
    [
      'of a setting: what it is worth, and within which bounds',
      leaf('settings.severe‸-pain', 'equal', '7'),
      [' · points · ', ' to '],
    ],
    [
      'of an item: what it is, and its sources',
      action('recommend', '{ "intervention": "mobil‸isation" }'),
      ['**Mobilisation**', 'It helps.', 'Rests on: guideline'],
    ],
    [
      'of an operator: what it asks',
      leaf('pain.current', 'lessThan‸Inclusive', '7'),
      ['is this number or below it'],
    ],
    ['of a code: its words', leaf('comorbidities', 'contains', '"go‸ut"'), ['The gout']],
    [
      'of a key: what it means',
      rule('{ "condition": "irritable" }').replace('"because"', '"bec‸ause"'),
      ['The reason'],
    ],
  ])('%s', async (_, text, words) => {
    const shown = await editor.shown('rules/a.json', text)
    for (const word of words) expect(shown).toContain(word)
  })
})

describe('what is underlined', () => {
  const unknown = (noun: string) =>
    `The pack has no ${noun} with this name. Choose one from the list (Ctrl+Space), or declare it first.`

  it.each([
    ['a fact that nobody declared', leaf('pain.curent', 'equal', '7'), '"pain.curent"', unknown('fact')],
    [
      'an operator that does not fit',
      leaf('locked-knee', 'lessThan', 'true'),
      '"lessThan"',
      'Valid values: "equal", "notEqual", "isKnown"',
    ],
    ['a number that it cannot be', leaf('pain.current', 'equal', '12'), '12', 'maximum of 10'],
    ['a text that is no number', leaf('pain.current', 'equal', '"7"'), '"7"', 'Incorrect type'],
    [
      'one value where a list belongs',
      leaf('swelling', 'in', '"tense"'),
      '"tense"',
      'Incorrect type. Expected "array"',
    ],
    [
      'a code that its value set lacks',
      leaf('swelling', 'in', '["huge"]'),
      '"huge"',
      unknown('code for this fact'),
    ],
    [
      'an item of the wrong kind',
      action('recommend', '{ "intervention": "squat" }'),
      '"squat"',
      unknown('intervention'),
    ],
    [
      'a param of another action',
      action('recommend', '{ "disposition": "urgent" }'),
      '"disposition"',
      'not allowed',
    ],
    [
      'a source that the bibliography lacks',
      leaf('sex', 'isKnown', 'true').replace('"sources": []', '"sources": ["nobody-1999"]'),
      '"nobody-1999"',
      unknown('source'),
    ],
    [
      'a key that nobody knows',
      leaf('sex', 'isKnown', 'true').replace('"because"', '"becuase"'),
      '"becuase"',
      'not allowed',
    ],
  ])('is %s', async (_, text, under, says) => {
    const found = await editor.squiggles('rules/a.json', text)
    expect(found).toContainEqual({ under, says: expect.stringContaining(says) })
  })

  it.each([
    ['a decorator', leaf('comorbidities', 'someFact:in', '["gout"]')],
    ['two decorators', leaf('comorbidities', 'not:someFact:in', '["gout"]')],
    ['more than are checked', leaf('locked-knee', 'not:not:not:equal', 'true')],
    ['another fact', leaf('pain.current', 'lessThan', '{ "fact": "pain.worst" }')],
  ])('is not what the loader takes: %s', async (_, text) => {
    expect(await editor.squiggles('rules/a.json', text)).toEqual([])
    expect(safeLoadPack({ ...files, 'rules/a.json': text }).ok).toBe(true)
  })
})

describe('a snippet', () => {
  it.each([
    ['New rule for something', '{ "rules": [‸] }'],
    ['New rule against something', '{ "rules": [‸] }'],
    ['New intervention', '{ "define": { "interventions": [‸] } }'],
    ['One fact', rule('‸')],
    ['All of these', rule('‸')],
    ['Any of these', rule('‸')],
    ['Not', rule('‸')],
  ])('%s makes a file that loads as it is', async (label, text) => {
    const chosen = await editor.choose('rules/a.json', text, label)
    expect(await editor.squiggles('rules/a.json', chosen)).toEqual([])
    expect(safeLoadPack({ ...files, 'rules/a.json': chosen })).toMatchObject({ ok: true })
  })

  it.each(['New case: a rule applies', 'New case: a rule is silent', 'New case: a rule is unknown'])(
    '%s makes a case file without a squiggle',
    async (label) => {
      const chosen = await editor.choose('rules/a.cases.json', '{ "cases": [‸] }', label)
      expect(await editor.squiggles('rules/a.cases.json', chosen)).toEqual([])
    },
  )
})

describe('a pack that is broken', () => {
  it('still offers what can be read, broken definitions by their names', async () => {
    const broken = openEditor({
      ...files,
      'facts/more.json': '{ "define": { "facts": [{ "id": "half-written" }] } }',
      'rules/open.json': '{ "rules": [',
    })
    const labels = await broken.offered('rules/a.json', leaf('‸', 'equal', 'true'))
    expect(labels).toEqual(expect.arrayContaining(['"half-written"', '"pain.current"']))
  })

  it('says which files could not be read', () => {
    const { unread } = vocabularySchemas({ ...files, 'rules/open.json': '{ "rules": [' })
    expect(unread.map(({ file }) => file)).toEqual(['rules/open.json'])
  })

  it('is not underlined everywhere for what it does not have yet', async () => {
    const empty = openEditor({ 'pack.json': '{}' })
    expect(await empty.squiggles('rules/a.json', rule('{ "condition": "irritable" }'))).toEqual([])
  })
})
