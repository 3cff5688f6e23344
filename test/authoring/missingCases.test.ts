import { describe, expect, it } from 'vitest'
import { killMutants } from '../../src/authoring/killMutants.js'
import { leafCoverage } from '../../src/authoring/leafCoverage.js'
import { missingFiles } from '../../src/authoring/missing/missingFiles.js'
import { missingCases } from '../../src/authoring/missingCases.js'
import { packCoverage } from '../../src/authoring/packCoverage.js'
import { runAndHold } from '../../src/authoring/runCases.js'
import type { Condition } from '../../src/model/condition.js'
import { loadPack } from '../../src/pack/loadPack.js'
import { smallPackFiles } from '../support/smallPack.js'

const small = loadPack(smallPackFiles)

/** The small pack in which `rule-out` asks for something else, and what is open of that rule when there are no cases. */
function openOf(conditions: Condition, files: Readonly<Record<string, string>> = {}) {
  const pack = {
    ...small,
    rules: small.rules.map((one) => (one.name === 'rule-out' ? { ...one, conditions } : one)),
  }
  const ran = runAndHold(pack, files)
  const isMeant = (owner: string): boolean => owner === 'rules/rule-out'
  const leaves = leafCoverage(pack, ran.held).filter(({ owner }) => isMeant(owner))
  const { survivors } = killMutants(pack, ran.held, { isMeant })
  return { pack, ran, missing: missingCases(pack, { leaves, survivors }, { held: ran.held }) }
}

const old: Condition = { fact: 'age', operator: 'greaterThan', value: 90 }
const hurts: Condition = { fact: 'pain.current', operator: 'greaterThanInclusive', value: 7 }

describe('the cases that are missing', () => {
  it('are as few as show what is open: one person on each side of a border', () => {
    const { missing } = openOf(old)
    const cases = missing.cases['rules/knee.json'] ?? []
    expect(cases.map(({ name }) => name).sort()).toEqual([
      'Age: 90 years → rule-out does not apply',
      'Age: 91 years → rule-out applies',
    ])
  })

  it('are about somebody ordinary where it does not matter', () => {
    const person = (id: string, ageYears: number) => ({
      name: id,
      assessment: { id, assessedOn: '2026-11-16', patient: { ageYears }, pain: { current: 2 } },
      expect: { facts: { age: ageYears } },
    })
    const cases = [person('one', 47), person('two', 47), person('three', 30)]
    const { missing } = openOf({ any: [hurts, old] }, { 'rules/knee.cases.json': JSON.stringify({ cases }) })
    const texts = (missing.cases['rules/knee.json'] ?? []).map(({ name }) => name)
    expect(texts).toContain('Pain now: 2 points; Age: 90 years → rule-out does not apply')
  })

  it('join what a file of missing cases says already, under names of their own', () => {
    const { missing } = openOf(old)
    const once = missingFiles({}, missing.cases)
    const twice = missingFiles(once, missing.cases)
    const names = JSON.parse(twice['rules/knee.missing.cases.json'] ?? '{}').cases.map(
      ({ name }: { name: string }) => name,
    )
    expect(new Set(names).size).toBe(4)
    expect(names).toContain('Age: 91 years → rule-out applies (2)')
  })
})

describe('a leaf that decides for nobody', () => {
  const needless: Condition = { all: [old, { fact: 'age', operator: 'greaterThan', value: 60 }] }

  it('is proved to on that side, and needs no case there', () => {
    const { pack, ran } = openOf(needless)
    const open = packCoverage(pack, ran).openLeaves.filter(({ owner }) => owner === 'rules/rule-out')
    expect(open.map(({ pointer, open }) => [pointer, open])).toEqual([
      ['/all/0', [true, false]],
      ['/all/1', [true]],
    ])
  })

  it('is not excused by a case file while somebody can show it', () => {
    const cannot = [{ leaf: 'rules/rule-out /all/0', sides: ['true'], because: 'It is said so.' }]
    const said = JSON.stringify({
      cannot,
      cases: [
        { name: 'one', assessment: { id: 'a', assessedOn: '2026-11-16' }, expect: { unknown: ['rule-out'] } },
      ],
    })
    const { pack, ran } = openOf(needless, { 'rules/knee.cases.json': said })
    const { gaps } = packCoverage(pack, ran)
    expect(gaps.map(({ message }) => message)).toContain(
      '`cannot` speaks of `leaf rules/rule-out /all/0 true`, which does not exist, is shown, can be shown or is proved',
    )
  })
})
