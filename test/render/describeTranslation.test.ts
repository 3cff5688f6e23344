import { expect, it } from 'vitest'
import { renderMarkdown } from '../../src/render/renderMarkdown.js'
import { before } from './courseExample.js'

const says = 'The fixed words of this page are in English, and the texts of the plan in fr-CA.'
const translation = { language: 'fr-CA', from: 'en-CA', untranslated: ['rules/a/because', 'rules/b/because'] }
const page = (parts: object) => renderMarkdown({ ...before, ...parts })

it('says of a page for clinicians that it is of two languages, and what of it may be trusted', () => {
  expect(page({})).not.toContain('The fixed words')
  expect(page({ language: 'fr-CA', translation })).toContain(
    `${says} Nobody has confirmed this translation yet. 2 of them are not translated and stand marked: ⟦…⟧.`,
  )
  const confirmed = { ...translation, reviewedBy: 'translator', untranslated: [] }
  expect(page({ language: 'fr-CA', translation: confirmed })).toContain(`**${says}**`)
})
