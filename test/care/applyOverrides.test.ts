import { describe, expect, test } from 'vitest'
import { decideCare } from '../../src/care/decideCare.js'
import type { Action } from '../../src/model/action.js'
import type { CourseSoFar } from '../../src/model/course.js'
import type { Override } from '../../src/model/progress.js'
import { offerChronic, prepare, type Rules, type Situation } from './careExample.js'

const decided = (action: Override['action'], target: string, more: Partial<Override> = {}): Override => ({
  ...{ on: '2026-12-01', byRole: 'physiotherapist', action, target },
  ...{ reasonCode: 'judgement', reason: 'We agreed it.', ...more },
})

/** What becomes of an item and of the decisions about it. */
function outcomeOf(
  rules: Rules,
  overrides: Override[],
  more: Partial<CourseSoFar> & Pick<Situation, 'assessment'> = {},
) {
  const { assessment: given, ...rest } = more
  const { pack, assessment, findings } = prepare({
    rules: { ...offerChronic, ...rules },
    ...(given === undefined ? {} : { assessment: given }),
  })
  const course: CourseSoFar = {
    ...{ programs: ['chronic'], rules: [], isFinished: false, steps: [], stopped: {}, locked: {}, goals: [] },
    ...{ overrides, ...rest },
  }
  const decisions = decideCare(pack, assessment, findings, pack.manifest.calendar, course)
  const [kind, id] = (overrides[0] as Override).target.split('/')
  return {
    item: decisions.items.find((item) => item.kind === kind && item.id === id),
    states: decisions.overrides?.map(({ state, against }) => [state, ...against]),
    program: decisions.program,
  }
}

const massage = 'intervention/massage'
const intervention = 'massage'
const wanted: Rules = { wanted: { type: 'recommend', params: { intervention } } }
const against: Action = { type: 'contraindicate', params: { intervention } }

describe('a clinician who takes an item out', () => {
  test('is obeyed', () => {
    const { item, states } = outcomeOf(wanted, [decided('exclude', massage)])
    expect(item).toMatchObject({ outcome: 'set-aside', reason: 'clinician-excluded' })
    expect(states).toEqual([['holds']])
  })

  test('changes nothing where the plan has none of it', () => {
    expect(outcomeOf({ against }, [decided('exclude', massage)]).states).toEqual([['no-effect']])
  })
})

describe('a clinician who puts an item in', () => {
  test('is obeyed where no rule speaks of it', () => {
    const { item, states } = outcomeOf({}, [decided('include', massage)])
    expect(item).toMatchObject({ outcome: 'selected', reason: 'clinician-included', strength: 'consider' })
    expect(item?.phases).toEqual(['chronic.settle', 'chronic.build'])
    expect(states).toEqual([['holds']])
  })

  test('changes nothing where the plan has it anyway', () => {
    expect(outcomeOf(wanted, [decided('include', massage)]).states).toEqual([['no-effect']])
  })

  const notFor: Action = { type: 'not-recommended', params: { intervention } }
  test.each<[string, Rules, string[]]>([
    ['a contraindication', { against }, ['against']],
    ['one that may apply', { against: [against, ['bone']] }, ['against']],
    ['an advice against it', { 'not.for': notFor }, ['not.for']],
    ['two rules', { against, 'not.for': notFor }, ['against', 'not.for']],
  ])('waits for %s, until every rule is named', (_, rules, names) => {
    const silent = outcomeOf({ ...wanted, ...rules }, [decided('include', massage)])
    expect(silent.item?.outcome).not.toBe('selected')
    expect(silent.states).toEqual([['waits', ...names]])
    const other = outcomeOf({ ...wanted, ...rules }, [decided('include', massage, { despite: ['wanted'] })])
    expect(other.states).toEqual([['waits', ...names]])
    const named = outcomeOf({ ...wanted, ...rules }, [decided('include', massage, { despite: names })])
    expect(named.item).toMatchObject({ outcome: 'selected', reason: 'clinician-included' })
    expect(named.states).toEqual([['holds', ...names]])
  })

  test('is not obeyed against the person', () => {
    const { item, states } = outcomeOf(wanted, [decided('include', massage)], {
      assessment: { preferences: { decline: ['massage'] } },
    })
    expect(item).toMatchObject({ outcome: 'set-aside', reason: 'declined' })
    expect(states).toEqual([['waits']])
  })
})

describe('a clinician who accepts', () => {
  test('changes nothing', () => {
    const { item, states } = outcomeOf(wanted, [decided('accept', massage)])
    expect(item).toMatchObject({ outcome: 'selected', reason: 'recommended' })
    expect(states).toEqual([['holds']])
  })

  test('does not bring in what was set aside', () => {
    const { item, states } = outcomeOf({ ...wanted, against }, [decided('accept', massage)])
    expect(item?.outcome).toBe('set-aside')
    expect(states).toEqual([['no-effect']])
  })
})

describe('a clinician who changes a dose', () => {
  const fewer: Action = { type: 'adjust', params: { intervention, perWeek: { max: 1 } } }

  test('is obeyed, and the other quantities stay', () => {
    const { item: plain } = outcomeOf(wanted, [decided('accept', massage)])
    const { item } = outcomeOf(wanted, [decided('change-dose', massage, { dose: { perWeek: 1 } })])
    expect(item?.sessionDose).toEqual({ ...plain?.sessionDose, perWeek: 1 })
  })

  test('waits where a rule allows no more, until the rule is named', () => {
    const most = { dose: { perWeek: 2 } }
    const silent = outcomeOf({ ...wanted, fewer }, [decided('change-dose', massage, most)])
    expect(silent.states).toEqual([['waits', 'fewer']])
    expect(silent.item?.sessionDose?.perWeek).toBe(1)
    const named = outcomeOf({ ...wanted, fewer }, [
      decided('change-dose', massage, { ...most, despite: ['fewer'] }),
    ])
    expect(named.item?.sessionDose?.perWeek).toBe(2)
  })

  test('waits for a rule that allows no more also where the dose is within it, and for one that may', () => {
    const three: Action = { type: 'adjust', params: { intervention, perWeek: { max: 3 } } }
    const many = [decided('change-dose', massage, { dose: { perWeek: 4 } })]
    expect(outcomeOf({ ...wanted, three }, many).states).toEqual([['waits', 'three']])
    expect(outcomeOf({ ...wanted, three: [three, ['bone']] }, many).states).toEqual([['waits', 'three']])
  })

  test('changes nothing where the item is not in the plan', () => {
    const { states } = outcomeOf({}, [decided('change-dose', massage, { dose: { perWeek: 1 } })])
    expect(states).toEqual([['no-effect']])
  })
})

describe('a lock', () => {
  const dose = { perWeek: 3, minutes: 20 }

  test('keeps the dose that the item had, whatever rules say now', () => {
    const { item, states } = outcomeOf(wanted, [decided('lock', massage)], {
      locked: { [massage]: { dose } },
    })
    expect(item?.sessionDose).toEqual(dose)
    expect(states).toEqual([['holds']])
  })

  test('keeps an item that no rule wants any more', () => {
    const { item } = outcomeOf({}, [decided('lock', massage)], { locked: { [massage]: { dose } } })
    expect(item).toMatchObject({ outcome: 'selected', sessionDose: dose })
  })

  test('does not hold against a contraindication', () => {
    const { item, states } = outcomeOf({ ...wanted, against }, [decided('lock', massage)])
    expect(item?.outcome).toBe('set-aside')
    expect(states).toEqual([['waits', 'against']])
  })
})

describe('a decision about a program', () => {
  test('takes it out of the choice', () => {
    const { program } = outcomeOf({}, [decided('exclude', 'program/chronic')])
    expect(program.program).toBeUndefined()
    expect(program.alternatives).toContainEqual(
      expect.objectContaining({ program: 'chronic', reason: 'clinician-excluded' }),
    )
  })

  const ruledOut: Rules = { out: { type: 'rule-out', params: { program: 'acute' } } }
  const acute = { programs: ['acute', 'chronic'] }
  test('does not bring in one that is ruled out, until it names the rule', () => {
    const target = 'program/acute'
    expect(outcomeOf(ruledOut, [decided('include', target)], acute).program.program).toBe('chronic')
    const named = outcomeOf(ruledOut, [decided('include', target, { despite: ['out'] })], acute)
    expect(named.program.program).toBe('acute')
  })
})
