import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it, test } from 'vitest'
import type { Check } from '../../../src/authoring/check/check.js'
import { checkPack } from '../../../src/authoring/check/checkPack.js'
import { checks, describedChecks } from '../../../src/authoring/check/checks.js'
import { logicChecks } from '../../../src/authoring/check/logic/index.js'
import { suppressionUnused } from '../../../src/authoring/check/suppressionUnused.js'
import { writingChecks } from '../../../src/authoring/check/writing/index.js'
import { loadPack } from '../../../src/index.js'
import type { CalendarDate } from '../../../src/model/primitives.js'
import { mergePatch } from '../../../src/shared/mergePatch.js'
import { checkedPack } from '../../support/checkedPack.js'
import { printDocuments } from '../../support/smallPack.js'

const folder = 'docs/checks'
const on = '2026-11-25' as CalendarDate

/** The files that a page shows under a heading, by path. */
function example(id: string, heading: 'Wrong' | 'Right'): Record<string, unknown> {
  const page = readFileSync(`${folder}/${id}.md`, 'utf8')
  const section = page.split(/^## /m).find((part) => part.startsWith(heading)) ?? ''
  const blocks = [...section.matchAll(/`([\w./-]+\.json)`[^\n]*\n\n```json\n([\s\S]*?)```/g)]
  return Object.fromEntries(blocks.map(([, file = '', json = '']) => [file, JSON.parse(json)]))
}

/** Of some checks those that find something in the small pack with an example in it: a file is changed, or added. */
function found(documents: Record<string, unknown>, tried: readonly Check[]): string[] {
  const files = printDocuments(mergePatch(checkedPack, documents) as Record<string, unknown>)
  const { findings, problems } = checkPack({ pack: loadPack(files), files, on }, { checks: tried })
  expect(problems).toEqual([])
  return [...new Set(findings.map(({ check }) => check))]
}

test('every check has a page, and every page a check', () => {
  const pages = readdirSync(folder).filter((name) => name !== 'README.md')
  expect(pages.sort()).toEqual(describedChecks.map(({ id }) => `${id}.md`).sort())
})

test('nothing is found in a pack that is as it should be', () => {
  expect(found({}, checks)).toEqual([])
})

const silence = {
  all: 'finds all there is',
  proved: 'what it finds is proved, and it says what it could not decide',
  hints: 'a hint, which may miss some',
}

describe.each([
  // A mistake in what is written may show in what it comes to as well, and is then told of once more.
  ...[...writingChecks, suppressionUnused].map((check) => ({ ...check, tried: writingChecks })),
  ...logicChecks.map((check) => ({ ...check, tried: checks })),
])('the page of $id', ({ id, title, severity, finds, tried }) => {
  it('begins with its title, its severity and what its silence is worth', () => {
    const [first, , third] = readFileSync(`${folder}/${id}.md`, 'utf8').split('\n')
    expect([first, third]).toEqual([`# ${title}`, `\`${id}\`, ${severity}, ${silence[finds]}`])
  })

  it('shows a mistake that just this check finds', () => {
    expect(found(example(id, 'Wrong'), tried)).toEqual([id])
  })

  it('shows how it is right', () => {
    const right = example(id, 'Right')
    expect(Object.keys(right)).not.toEqual([])
    expect(found(right, tried)).toEqual([])
  })
})
