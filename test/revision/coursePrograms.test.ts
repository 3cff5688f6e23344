import { describe, expect, test } from 'vitest'
import type { Decision } from '../../src/model/action.js'
import type { Pack } from '../../src/model/pack.js'
import type { Override } from '../../src/model/progress.js'
import { coursePrograms } from '../../src/revision/coursePrograms.js'

const pack = {
  programs: { running: { stepUp: 'more', stepDown: 'less' }, alone: {} },
} as unknown as Pack
const rules = ['some.rule']
const wanted: Override = {
  ...{ on: '2026-12-01', byRole: 'lead', action: 'include', target: 'program/other' },
  ...{ reasonCode: 'judgement', reason: 'We agreed it.' },
}

describe('the programs that a review leads to', () => {
  test.each<[Decision | undefined, string | undefined, string[], boolean, string[]]>([
    ['escalate', 'running', ['more', 'running'], false, rules],
    ['step-down', 'running', ['less', 'running'], false, rules],
    ['discharge', 'running', [], true, rules],
    ['progress', 'running', ['running'], false, []],
    ['continue', 'running', ['running'], false, []],
    ['modify', 'running', ['running'], false, []],
    ['regress', 'running', ['running'], false, []],
    ['stop', 'running', ['running'], false, []],
    [undefined, 'running', ['running'], false, []],
    // Where the program names none it goes on.
    ['escalate', 'alone', ['alone'], false, []],
    ['step-down', 'alone', ['alone'], false, []],
    ['escalate', undefined, [], false, []],
    // A program that the pack no longer has.
    ['escalate', 'gone', ['gone'], false, []],
  ])('%s of %s: %j', (decision, running, programs, isFinished, because) => {
    const review = { rules, ...(decision === undefined ? {} : { decision }) }
    expect(coursePrograms(pack, running, review, [])).toEqual({ programs, isFinished, rules: because })
  })

  test('a program that a clinician decided on comes before what the review decided', () => {
    expect(coursePrograms(pack, 'running', { decision: 'discharge', rules }, [wanted])).toEqual({
      ...{ programs: ['other', 'running'], rules: [], isFinished: false },
    })
  })
})
