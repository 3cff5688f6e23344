import type { BrokenPack } from './brokenPack.js'

/** An operator as an app may add it: whether a number lies in a range. */
const within = {
  name: 'within',
  title: 'lies in a range, both ends included',
  version: '1.0.0',
  factType: 'number',
  valueType: 'numbers',
  evaluate: () => true,
}

const pointer = '/rules/4/conditions'
const inRules = { file: 'rules/knee.json' } as const

/** A rule about age with the operator `within`. */
function asks(value: unknown, more: object = {}): Pick<BrokenPack, 'operators' | 'set'> {
  const condition = { fact: 'age', operator: 'within', value, ...more }
  return { operators: [within], set: [['rules/knee.json', pointer, condition]] }
}

/** Operators that an app adds badly, and conditions that use a sound one badly. */
export const brokenOperators: readonly BrokenPack[] = [
  {
    title: 'an operator named like one of the language',
    operators: [{ ...within, name: 'equal' }],
    problem: {
      code: 'operator-clash',
      message: '`equal` belongs to the language already',
      pointer: '/operators/0/name',
      value: '"equal"',
      expected: 'a name of its own',
    },
  },
  {
    title: 'an operator named like a decorator',
    operators: [{ ...within, name: 'swap' }],
    problem: {
      code: 'operator-clash',
      message: '`swap` belongs to the language already',
      pointer: '/operators/0/name',
      value: '"swap"',
      expected: 'a name of its own',
    },
  },
  {
    title: 'an operator named like what every object has',
    operators: [{ ...within, name: 'toString' }],
    problem: {
      code: 'operator-clash',
      message: '`toString` belongs to the language already',
      pointer: '/operators/0/name',
      value: '"toString"',
      expected: 'a name of its own',
    },
  },
  {
    title: 'an operator that is given twice',
    operators: [within, { ...within, version: '2.0.0' }],
    problem: {
      code: 'operator-clash',
      message: '`within` is given twice',
      pointer: '/operators/1/name',
      value: '"within"',
      expected: 'a name of its own',
    },
  },
  {
    title: 'an operator without a function',
    operators: [{ ...within, evaluate: 'fact > value' }],
    problem: {
      code: 'bad-operator',
      message: '`fact > value` is no function',
      pointer: '/operators/0/evaluate',
      value: '"fact > value"',
      expected: 'a function',
    },
  },
  {
    title: 'an operator whose name could not be told from a decorated one',
    operators: [{ ...within, name: 'not:within' }],
    problem: {
      code: 'bad-operator',
      message: '`not:within` does not fit',
      pointer: '/operators/0/name',
      value: '"not:within"',
      expected: 'a name in camelCase',
    },
  },
  {
    title: 'what is no operator',
    operators: [7],
    problem: {
      code: 'bad-operator',
      message: '`7` is no operator',
      pointer: '/operators/0',
      value: '7',
      expected: 'an object with `name` and `evaluate`',
    },
  },
  {
    title: 'an operator of an app on a fact of another type',
    ...asks([1, 2], { fact: 'sex' }),
    at: '"within"',
    problem: {
      ...inRules,
      code: 'operator-type',
      message: '`within` does not fit `sex`, which is of type code',
      pointer: `${pointer}/operator`,
      value: '"within"',
      expected: 'a number',
    },
  },
  {
    title: 'an operator of an app with a value of another type',
    ...asks(7),
    at: '7',
    after: '"operator": "within",\n        "value": ',
    problem: {
      ...inRules,
      code: 'value-type',
      message: '`within` does not fit the value `7`',
      pointer: `${pointer}/value`,
      value: '7',
      expected: 'a list of numbers',
    },
  },
  {
    title: 'an operator of an app with a list of several types',
    ...asks([1, 'two']),
    at: '[',
    after: '"operator": "within",\n        "value": ',
    problem: {
      ...inRules,
      code: 'value-type',
      message: '`within` does not fit the value `[1,"two"]`',
      pointer: `${pointer}/value`,
      value: '[1,"two"]',
      expected: 'a list of numbers',
    },
  },
  {
    title: 'an operator of an app with a fact of another type',
    ...asks({ fact: 'onset' }),
    at: '{',
    after: '"operator": "within",\n        "value": ',
    problem: {
      ...inRules,
      code: 'value-type',
      message: '`within` does not fit the value `{"fact":"onset"}`',
      pointer: `${pointer}/value`,
      value: '{"fact":"onset"}',
      expected: 'a list of numbers',
    },
  },
  {
    title: 'a decorator that does not fit before an operator of an app',
    ...asks([1, 2], { operator: 'someFact:within' }),
    at: '"someFact:within"',
    problem: {
      ...inRules,
      code: 'operator-type',
      message: '`someFact` does not fit `age`, which is of type number',
      pointer: `${pointer}/operator`,
      value: '"someFact:within"',
      expected: 'a set',
    },
  },
  {
    title: 'a date that does not exist for an operator of an app',
    ...asks('2026-02-30'),
    operators: [{ ...within, valueType: 'date' }],
    at: '"2026-02-30"',
    problem: {
      ...inRules,
      code: 'value-type',
      message: '`2026-02-30` is not a date that exists',
      pointer: `${pointer}/value`,
      value: '"2026-02-30"',
      expected: 'a date as YYYY-MM-DD',
    },
  },
  {
    title: 'a misspelt operator of an app',
    ...asks([1, 2], { operator: 'whitin' }),
    at: '"whitin"',
    problem: {
      ...inRules,
      code: 'unknown-operator',
      message: 'unknown operator `whitin`',
      pointer: `${pointer}/operator`,
      value: '"whitin"',
      expected:
        'one of equal, notEqual, lessThan, lessThanInclusive, greaterThan, greaterThanInclusive, in, notIn, ' +
        'contains, doesNotContain, before, onOrBefore, after, onOrAfter, isKnown, within',
      didYouMean: 'within',
    },
  },
]
