import type { BrokenPack } from './brokenPack.js'

const painful = { fact: 'pain.current', operator: 'greaterThan', value: 3 }

/** Named conditions, each of the next one twice: every step doubles what there is to ask. */
const doubling = Array.from({ length: 11 }, (_, step) => ({
  name: `step-${step}`,
  conditions:
    step === 10 ? painful : { all: [{ condition: `step-${step + 1}` }, { condition: `step-${step + 1}` }] },
}))

const chain = Array.from({ length: 18 }, (_, step) => ({
  name: `step-${step}`,
  conditions: step === 17 ? painful : { condition: `step-${step + 1}` },
}))

const derived = Array.from({ length: 65 }, (_, step) => ({
  id: `step-${step}`,
  title: 'Pain',
  type: 'number',
  unit: 'points',
  obtain: { from: 'first-known', of: ['pain.current', step === 0 ? 'pain.worst' : `step-${step - 1}`] },
}))

/** What is well made and too much. */
export const brokenLimits: readonly BrokenPack[] = [
  {
    title: 'more decorators than anybody could read',
    set: [['rules/knee.json', '/rules/4/conditions/operator', `${'not:'.repeat(9)}greaterThan`]],
    at: '"not:',
    problem: {
      code: 'too-many-decorators',
      message: '`not:not:not:not:not:not:not:not:not:greaterThan` has 9 decorators',
      pointer: '/rules/4/conditions/operator',
      file: 'rules/knee.json',
      value: '"not:not:not:not:not:not:not:not:not:greaterThan"',
      expected: 'at most 8',
    },
  },
  {
    title: 'more comparisons in one condition than are evaluated',
    set: [['rules/knee.json', '/rules/4/conditions', { any: Array(1001).fill(painful) }]],
    at: '{',
    after: '"name": "rule-out"',
    problem: {
      code: 'condition-too-large',
      message: 'the condition makes 1001 comparisons, those of its named conditions included',
      pointer: '/rules/4/conditions',
      file: 'rules/knee.json',
      expected: 'at most 1000',
    },
  },
  {
    title: 'a condition that doubles at every name, where it passes the limit',
    files: { 'more.json': JSON.stringify({ define: { namedConditions: doubling } }) },
    at: '{"all"',
    problem: {
      code: 'condition-too-large',
      message: 'the condition makes 1024 comparisons, those of its named conditions included',
      pointer: '/define/namedConditions/0/conditions',
      file: 'more.json',
      expected: 'at most 1000',
    },
  },
  {
    title: 'a chain of named conditions, where it passes the limit',
    files: { 'more.json': JSON.stringify({ define: { namedConditions: chain } }) },
    at: '{"condition":"step-1"}',
    problem: {
      code: 'chain-too-long',
      message: 'the condition goes through 17 named conditions one within the other, from `step-1` on',
      pointer: '/define/namedConditions/0/conditions',
      file: 'more.json',
      expected: 'at most 16',
    },
  },
  {
    title: 'a chain of facts, where it passes the limit',
    files: { 'more.json': JSON.stringify({ define: { facts: derived } }) },
    at: '{"from":"first-known"',
    after: '"id":"step-63"',
    problem: {
      code: 'chain-too-long',
      message: 'the fact `step-63` is made of others through 64 steps',
      pointer: '/define/facts/63/obtain',
      file: 'more.json',
      expected: 'fewer than 64 steps',
    },
  },
]
