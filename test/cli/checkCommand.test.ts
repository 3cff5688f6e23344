import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { runCli } from '../../src/cli/runCli.js'
import { checkedPack } from '../support/checkedPack.js'
import { printDocuments } from '../support/smallPack.js'
import { recordingTerminal } from './recordingTerminal.js'

const root = mkdtempSync(join(tmpdir(), 'planwright-check-command-'))
afterAll(() => rmSync(root, { recursive: true }))

const swelling = { id: 'swelling', title: 'Swelling', type: 'boolean', obtain: { from: 'finding' } }
const unread = printDocuments({ 'swelling.json': { define: { facts: [swelling] } } })
/** By hand, as nobody's printer would write it. */
const suppressions = `{
  "suppressions":[{"check":"fact-never-read", "about":"facts/swelling",
     "because": "Kept  for an audit." },

  { "check": "rule-twice",
    "about": "rules/basic.offer", "because": "It was so once." }
  ]  }
`

let packs = 0

/** A folder with the pack in which nothing is found, and more files. */
function packWith(more: Readonly<Record<string, string>> = {}): string {
  packs += 1
  const folder = join(root, String(packs))
  for (const [path, text] of Object.entries({ ...printDocuments(checkedPack), ...more })) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  return folder
}

function check(folder: string, ...args: readonly string[]) {
  const { terminal, output, errors } = recordingTerminal()
  const code = runCli(['check', folder, ...args], terminal)
  return { code, output: output().replaceAll(folder, 'pack'), errors: errors().replaceAll(folder, 'pack') }
}

const textsIn = (folder: string) =>
  Object.fromEntries(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')]))

describe('planwright check', () => {
  it('says of a pack without a mistake what was looked for, and what that is worth', () => {
    expect(check(packWith())).toEqual({
      code: 0,
      errors: '',
      output: `0 errors, 0 warnings, 0 suggestions; 0 passed over for a reason
finds all there is: bands-gap, contraindication-not-checked, default-as-evidence, fact-never-read, item-never-mentioned, review-overdue, rule-twice, rule-without-case, source-never-cited, source-never-read, suppression-unused, threshold-repeated, translation-missing, translation-stale
finds all there is, since every search was decided: choice-undecided, recommendation-ruled-out, rule-always-applies, rule-never-applies, rule-shadowed, rules-contradict
a hint only, may miss some: hard-wording
`,
    })
  })

  it('says where a mistake stands and how to mend it, and fails', () => {
    const { code, output } = check(packWith(unread))
    expect([code, ...output.split('\n').slice(0, 2)]).toEqual([
      1,
      'pack/swelling.json:5:15 warning nothing reads the fact `swelling` (Swelling), so its answer changes no plan [fact-never-read]',
      '  let a condition ask about it, or take it out',
    ])
  })

  it.each([
    ['error', 0],
    ['warning', 1],
    ['suggestion', 1],
  ])('for a warning with `--fail-on %s` has the exit code %s', (least, code) => {
    expect(check(packWith(unread), '--fail-on', least).code).toBe(code)
  })

  it('names a search that came to nothing, and the check that is not complete for it', () => {
    const ratio = { from: 'ratio', of: 'age', over: 'age' }
    const more = (operator: string) => ({ fact: 'share', operator, value: 1 })
    const share = { id: 'share', title: 'Share', type: 'number', obtain: ratio }
    const evidence = { because: 'So.', basis: 'default', confidence: 'low', sources: [] }
    const offer = {
      ...{ name: 'basic.by-share', title: 'The course by share', ...evidence },
      conditions: { all: [more('greaterThan'), more('lessThan')] },
      event: { type: 'rule-out', params: { program: 'basic' } },
    }
    const shown = {
      name: 'rules it out for nobody',
      assessment: { id: 'p', assessedOn: '2026-11-16', patient: { ageYears: 50 } },
      expect: { doesNotApply: ['basic.by-share'] },
    }
    const files = printDocuments({
      'share.json': { define: { facts: [share] }, rules: [offer] },
      'share.cases.json': { cases: [shown] },
    })
    const { code, output } = check(packWith(files))
    expect(code).toBe(0)
    expect(output).toContain(
      ' suggestion it could not be decided whether the rule `basic.by-share` applies to anybody, since `share` is a quotient [rule-never-applies]\n',
    )
    expect(output).toMatch(
      /^what it finds is proved, but not all was decided: rule-always-applies \(1\), rule-never-applies \(1\)$/m,
    )
    expect(output).toMatch(/every search was decided: .*rules-contradict$/m)
  })

  it('mends what is safe to mend, and leaves everything else as it is written, byte for byte', () => {
    const folder = packWith({ ...unread, 'checks.suppressions.json': suppressions })
    const before = textsIn(folder)
    expect(check(folder).code).toBe(1)
    expect(textsIn(folder)).toEqual(before)

    const mended = check(folder, '--fix')
    expect(mended.code).toBe(0)
    expect(mended.errors).toBe(
      'mended pack/checks.suppressions.json: Take out the suppression (`rule-twice` finds nothing about `rules/basic.offer` that would have to be passed over)\n',
    )
    const after = textsIn(folder)
    expect(after).toEqual({
      ...before,
      'checks.suppressions.json': `{
  "suppressions":[{"check":"fact-never-read", "about":"facts/swelling",
     "because": "Kept  for an audit." }
  ]  }
`,
    })

    const again = check(folder, '--fix')
    expect([again.code, again.errors]).toEqual([0, ''])
    expect(again.output).toMatch(/^0 errors, 0 warnings, 0 suggestions; 1 passed over for a reason\n/)
    expect(textsIn(folder)).toEqual(after)
  })

  it('refuses suppressions that can not be read', () => {
    const folder = packWith({ 'checks.suppressions.json': '{ "suppressions": [{ "check": "rule-twice" }] }' })
    const { code, errors } = check(folder)
    expect(code).toBe(2)
    expect(errors).toContain('pack/checks.suppressions.json:1:')
  })

  it('prints JSON with what ran and whether it was complete', () => {
    const { ran, findings } = JSON.parse(check(packWith(unread), '--format', 'json').output)
    expect(findings).toMatchObject([{ check: 'fact-never-read', line: 5, column: 15 }])
    expect(ran).toContainEqual({ check: 'rules-contradict', isComplete: true, undecided: [] })
    expect(ran).toContainEqual({ check: 'hard-wording', isComplete: false, undecided: [] })
  })
})
