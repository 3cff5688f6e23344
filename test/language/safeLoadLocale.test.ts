import { describe, expect, it } from 'vitest'
import { loadLocale, loadPack, safeLoadLocale } from '../../src/index.js'
import { checkedPack } from '../support/checkedPack.js'
import { printDocuments } from '../support/smallPack.js'

const files = printDocuments(checkedPack)
const pack = loadPack(files)
const header = { language: 'fr-CA', covers: 'patient' }
const title = { source: 'The course', target: 'Le programme' }

/** The pack with a translation of the texts of one file. */
const withTexts = (texts: unknown, path = 'course.json', head: unknown = header) => ({
  ...files,
  ...printDocuments({ 'locales/fr-CA/locale.json': head, [`locales/fr-CA/${path}`]: { texts } }),
})

const load = (...given: Parameters<typeof withTexts>) => safeLoadLocale(pack, withTexts(...given), 'fr-CA')

describe('the translation of a pack', () => {
  it('is plain data beside the pack, with what was translated', () => {
    expect(load({ 'programs/basic/title': title })).toEqual({
      ok: true,
      value: { pack: 'knee', language: 'fr-CA', covers: 'patient', texts: { 'programs/basic/title': title } },
    })
  })

  it('changes nothing of the pack, broken or not', () => {
    expect(loadPack(withTexts({ 'programs/bsic/title': title }))).toEqual(pack)
  })

  it.each([
    ['is empty', { ...title, target: '  ' }],
    ['is of a text that has changed since', { ...title, was: 'A course' }],
  ])('leaves out what %s', (_, entry) => {
    expect(load({ 'programs/basic/title': entry })).toMatchObject({ ok: true, value: { texts: {} } })
  })

  it.each([
    [
      'a text that the pack does not have',
      { 'programs/bsic/title': title },
      undefined,
      'unknown-key',
      'programs/basic/title',
    ],
    [
      'a text that no plan shows',
      { 'programs/basic/id': title },
      undefined,
      'unknown-key',
      'programs/basic/plain',
    ],
    ['a text of another file', { 'manifest/notice': title }, undefined, 'unknown-key', undefined],
    [
      'a misspelt key',
      { 'programs/basic/title': { ...title, tarjet: 'x' } },
      undefined,
      'unknown-key',
      'target',
    ],
    [
      'a language that is not that of its folder',
      {},
      { ...header, language: 'fr-FR' },
      'not-one-of',
      undefined,
    ],
    ['a tag that is none', {}, { ...header, language: 'french' }, 'wrong-format', undefined],
  ])('is refused for %s', (_, texts, head, code, near) => {
    const result = load(texts, 'course.json', head)
    expect(
      result.ok ? [] : result.problems.map((one) => [one.code, one.didYouMean, one.line !== undefined]),
    ).toEqual([[code, near, true]])
  })

  it.each([
    ['lost', 'De {baseline} à 2', 'the placeholders {baseline}', '{baseline} {target}, as in the source'],
    [
      'new',
      'De {baseline} à {target} {due}',
      'the placeholders {baseline} {due} {target}',
      '{baseline} {target}, as in the source',
    ],
    [
      'translated',
      'De {depart} à {target}',
      'the placeholders {depart} {target}',
      '{baseline} {target}, as in the source',
    ],
  ])('is refused for a placeholder that is %s', (_, target, has, expected) => {
    const entry = { source: 'From {baseline} to {target}', target }
    const result = load({ 'programs/basic/plain': entry })
    expect(result.ok ? [] : result.problems).toMatchObject([
      { pointer: '/texts/programs~1basic~1plain/target', message: `the translation has ${has}`, expected },
    ])
  })

  it('is known by its name, and the nearest is told', () => {
    expect(safeLoadLocale(pack, withTexts({}), 'fr-CB')).toMatchObject({
      problems: [{ code: 'missing-locale', expected: 'one of fr-CA', didYouMean: 'fr-CA' }],
    })
    expect(() => loadLocale(pack, files, 'fr-CA')).toThrow('the pack has no translation into `fr-CA`')
  })
})
