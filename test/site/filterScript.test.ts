import { expect, test } from 'vitest'
import { filterScript } from '../../src/site/filterScript.js'

/** As much of a page as the script touches: entries by their text and further words, in groups. */
function openPage(groups: readonly (readonly [text: string, words: string][])[]) {
  const entries = groups.map((group) =>
    group.map(([textContent, words]) => ({ textContent, dataset: { words }, hidden: false })),
  )
  const sections = entries.map((group) => ({
    hidden: false,
    querySelector: (selector: string) => group.find(({ hidden }) => !selector.includes(':not') || !hidden),
  }))
  const listeners: (() => void)[] = []
  const field = { value: '', addEventListener: (_: string, listener: () => void) => listeners.push(listener) }
  const told = { textContent: '' }
  const form = {
    hidden: true,
    querySelector: (selector: string) => (selector === 'input' ? field : told),
    addEventListener: () => undefined,
  }
  const document = {
    querySelector: () => form,
    querySelectorAll: (selector: string) => (selector === '[data-words]' ? entries.flat() : sections),
  }
  new Function('document', filterScript)(document)
  const type = (value: string) => {
    field.value = value
    for (const listener of listeners) listener()
    const shown = entries.flat().filter(({ hidden }) => !hidden)
    return {
      shown: shown.map(({ textContent }) => textContent),
      groups: sections.map(({ hidden }) => !hidden),
      told: told.textContent,
    }
  }
  return { form, type }
}

const page = () =>
  openPage([
    [
      ['Massage', 'massage hands-on work'],
      ['Manual therapy', 'manual-therapy'],
    ],
    [['No massage over broken skin', 'massage.skin']],
  ])

test('the field is there once the script runs', () => {
  expect(page().form.hidden).toBe(false)
})

test.each([
  ['', ['Massage', 'Manual therapy', 'No massage over broken skin'], [true, true], ''],
  ['MASSAGE', ['Massage', 'No massage over broken skin'], [true, true], '2 of 3 shown'],
  ['  skin massage ', ['No massage over broken skin'], [false, true], '1 of 3 shown'],
  ['hands-on', ['Massage'], [true, false], '1 of 3 shown'],
  ['traction', [], [false, false], '0 of 3 shown'],
])('%j leaves what has all its words, and groups with something left', (words, shown, groups, told) => {
  expect(page().type(words)).toEqual({ shown, groups, told })
})

test('what was hidden comes back', () => {
  const { type } = page()
  type('traction')
  expect(type('').shown).toHaveLength(3)
})
