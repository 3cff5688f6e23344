import { expect, it } from 'vitest'
import { mapTexts } from '../../src/language/mapTexts.js'
import { readerOf, type TextKind } from '../../src/language/shownTexts.js'
import { actionParamsSchemas } from '../../src/model/action.js'
import { type DefineKind, defineSchema, type Pack, packManifestSchema } from '../../src/model/pack.js'
import { ruleSchema } from '../../src/model/rule.js'
import { definitionOf, type Schema } from '../../src/pack/schemaTree.js'
import { backPain } from '../support/backPain.js'

/** What is there for those who keep the pack, and what stands in a plan in the language of what it cites. */
const unread = [
  'activities/title',
  'conditions/presentation.text',
  'conditions/procedures.text',
  'manifest/bibliography.citation',
  'manifest/calendar.closures.title',
  'manifest/settings.title',
  'manifest/title',
  'measures/licence',
  'measures/retest',
  'namedConditions/title',
  'programs/expected',
  'trajectories/title',
  'valueSets/title',
]

/** The fields of a pack's texts that nobody reads in another language, as `<kind>/<path>`. */
function unreadIn(pack: Pack): string[] {
  const found = new Set<string>()
  const visit = (kind: TextKind, schema: Schema, value: unknown, under = '') =>
    mapTexts(schema, value, (text, path) => {
      const field = under + path.filter((step) => typeof step === 'string').join('.')
      const isNote = /(?:^|\.)(?:doseE|e)vidence\.note$/.test(field) || /^(?:numbers\..*)?note$/.test(field)
      if (readerOf(kind, field) === undefined && !isNote) found.add(`${kind}/${field}`)
      return text
    })
  for (const kind of Object.keys(defineSchema.shape) as DefineKind[]) {
    const list = definitionOf(defineSchema.shape[kind])
    if (list.type === 'array') for (const one of Object.values(pack[kind])) visit(kind, list.element, one)
  }
  visit('manifest', packManifestSchema, pack.manifest)
  for (const rule of pack.rules) {
    visit('rules', ruleSchema, rule)
    visit('rules', actionParamsSchemas[rule.event.type], rule.event.params, 'event.params.')
  }
  return [...found].sort()
}

it('is said of every text of the bundled pack who reads it in a plan, or that nobody does', () => {
  expect(unreadIn(backPain)).toEqual(unread)
})
