import { describe, expect, it } from 'vitest'
import { generatePlan } from '../../src/index.js'
import { evidenceSchema, sourceSchema } from '../../src/model/evidence.js'
import { overrideSchema } from '../../src/model/progress.js'
import { backPain, fixtures, readText } from '../support/backPain.js'

const page = readText('docs/safety.md')

/** The names in the first column of the table of a section. */
function fieldsOf(section: string): string[] {
  const text = page.split(`\n## ${section}\n`)[1]?.split('\n## ')[0] ?? ''
  const cells = [...text.matchAll(/^\| (`.*?) \|/gm)].map(([, cell = '']) => cell)
  return cells.flatMap((cell) => [...cell.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name)).sort()
}

describe('the page on safety', () => {
  const plan = generatePlan(backPain, fixtures['sciatica-eight-weeks'], { startOn: '2026-12-01' })
  const rules = Object.values(plan.rules)

  it('names what a plan shows of every rule, and nothing that it does not', () => {
    const shown = new Set(rules.flatMap((rule) => Object.keys(rule)))
    // For those who keep the rules: which row of the fact sheets it carries, and what they noted.
    for (const own of ['rows', 'note']) shown.delete(own)
    expect(fieldsOf('What every recommendation shows')).toEqual([...shown].sort())
  })

  it('names every basis, every confidence, and every way in which a source was read', () => {
    const words = [evidenceSchema.shape.basis, evidenceSchema.shape.confidence, sourceSchema.shape.read]
    for (const word of words.flatMap(({ options }) => [...options])) expect(page).toContain(`\`${word}\``)
  })

  it('shows the sources of every rule that rests on any', () => {
    const cited = rules.flatMap(({ sources }) => sources)
    expect(cited.length).toBeGreaterThan(0)
    expect(cited.filter((id) => plan.sources[id] === undefined)).toEqual([])
  })

  it('names every field and every action of a decision that overrides', () => {
    expect(fieldsOf('What clinicians decide otherwise')).toEqual(Object.keys(overrideSchema.shape).sort())
    for (const action of overrideSchema.shape.action.options) expect(page).toContain(`\`${action}\``)
  })
})
