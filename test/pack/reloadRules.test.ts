import { describe, expect, it } from 'vitest'
import type { KnownFiles } from '../../src/pack/readFiles.js'
import { reloadRules } from '../../src/pack/reloadRules.js'
import { loadAgain } from '../../src/pack/safeLoadPack.js'
import { printDocuments, smallPackDocuments, smallPackFiles } from '../support/smallPack.js'

type Files = Record<string, string>

const file = 'rules/knee.json'
const { rules } = smallPackDocuments[file] as { rules: Record<string, unknown>[] }
const withRules = (changed: object[], beside: object = {}): Files => ({
  ...smallPackFiles,
  ...printDocuments({ [file]: { ...beside, rules: changed } }),
})

/** What comes of an edit when only rules are loaded again. */
function reload(after: Files, changed: readonly string[] = [file]) {
  const known: KnownFiles = new Map()
  const loaded = loadAgain(smallPackFiles, {}, known)
  if (!loaded.ok) throw new Error('the small pack loads')
  return reloadRules({ pack: loaded.value, files: smallPackFiles, known }, after, changed)?.pack
}

/** What comes of it when all is loaded. */
function load(files: Files) {
  const loaded = loadAgain(files, {}, new Map())
  return loaded.ok ? loaded.value : undefined
}

describe('loading only rules again gives what loading everything gives', () => {
  const [first = {}, ...rest] = rules
  it.each([
    ['nothing else was written', withRules(rules)],
    ['a rule says another reason', withRules([{ ...first, because: 'Another.' }, ...rest])],
    ['a rule is taken away', withRules(rest)],
    ['a rule has another name', withRules([{ ...first, name: 'a-new-name' }, ...rest])],
    ['rules change places', withRules(rules.toReversed())],
  ])('%s', (_what, after) => {
    const reloaded = reload(after)
    const loaded = load(after)
    expect(reloaded).toEqual(loaded)
    expect(Object.keys(reloaded ?? {})).toEqual(Object.keys(loaded ?? {}))
    expect(reloaded?.digest).toBe(loaded?.digest)
    expect(Object.isFrozen(reloaded?.rules[0])).toBe(true)
  })
})

describe('everything is to be loaded', () => {
  const [first = {}, ...rest] = rules
  const facts = smallPackFiles['facts/knee.json'] ?? ''
  it.each([
    ['when a file is not JSON', { ...smallPackFiles, [file]: '{' }, [file]],
    ['when a rule has a wrong shape', withRules([{ ...first, becuase: 'x' }, ...rest]), [file]],
    [
      'when a rule asks an unknown fact',
      withRules([{ ...first, conditions: { fact: 'agee', operator: 'equal', value: 1 } }, ...rest]),
      [file],
    ],
    ['when two rules have one name', withRules([first, first, ...rest]), [file]],
    ['when facts change', { ...smallPackFiles, 'facts/knee.json': `${facts} ` }, ['facts/knee.json']],
    [
      'when the file defines more',
      withRules(rules, { define: { tags: [{ id: 'new', title: 'New' }] } }),
      [file],
    ],
    ['when a file is new', { ...smallPackFiles, 'rules/more.json': '{ "rules": [] }' }, ['rules/more.json']],
  ])('%s', (_what, after: Files, changed) => {
    expect(reload(after, changed)).toBeUndefined()
  })
})
