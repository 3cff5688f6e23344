import { describe, expect, it } from 'vitest'
import { packCoverage } from '../../src/authoring/packCoverage.js'
import { runAndHold } from '../../src/authoring/runCases.js'
import { coveragePage } from '../../src/cli/coveragePage.js'
import { loadPack } from '../../src/pack/loadPack.js'
import { smallPackFiles } from '../support/smallPack.js'

const pack = loadPack(smallPackFiles)
const cases = [
  {
    name: 'somebody of 91',
    assessment: { id: 'knee-1', assessedOn: '2026-11-16', patient: { ageYears: 91 } },
    expect: { applies: ['rule-out'] },
  },
]
const coverage = packCoverage(pack, runAndHold(pack, { 'rules/knee.cases.json': JSON.stringify({ cases }) }))
const page = coveragePage(pack, coverage)

describe('coverage as a page', () => {
  it('says of each rule in which states a case shows it, and which leaves are open', () => {
    expect(page).toMatch(
      /rule-out<\/th>\s*<td>shown<\/td>\s*<td>not shown<\/td>\s*<td>not shown<\/td>\s*<td>1 of 2<\/td>\s*<td>age greaterThan 90: false<\/td>/,
    )
  })

  it('holds everything that it needs, and no script', () => {
    expect(page).not.toMatch(/<script|https?:\/\/|<link|<img/)
    expect(page).toContain('<html lang="en">')
  })

  it('gives every table a caption and heads of rows and columns', () => {
    const tables = page.match(/<table>/g)?.length
    expect(page.match(/<caption>/g)?.length).toBe(tables)
    expect(page).toContain('<th scope="row">')
    expect(page).toContain('<th scope="col">')
  })
})

describe('coverage by row of the fact sheets', () => {
  it('names what carries a row, and what of it is open', () => {
    const rows = coverage.rowReports.filter(({ carriedBy }) => carriedBy.includes('rules/rule-out'))
    expect(rows.every(({ open }) => open.includes('rules/rule-out'))).toBe(true)
    expect(coverage.rows.of).toBe(coverage.rowReports.length)
  })
})
