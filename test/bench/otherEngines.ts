import { LogicEngine } from 'json-logic-engine'
import type { Literal } from '../../src/model/condition.js'
import type { Pack } from '../../src/model/pack.js'
import { type Dialect, type EngineFacts, translateRules } from './translate.js'

/** Whether each rule of a pack applies, in the pack's order. */
export type AskAll = (facts: EngineFacts) => readonly boolean[]
export type AskAllLater = (facts: EngineFacts) => Promise<readonly boolean[]>

const javaScript: Dialect<string> = {
  fact: (name) => `facts.${name}`,
  literal: (value) => JSON.stringify(value),
  constant: String,
  compare: (symbol, left, right) => `${left} ${symbol} ${right}`,
  isOneOf: (value, list) => anyText(list.map((each) => `${value} === ${JSON.stringify(each)}`)),
  contains: (list, element) => `${list}.includes(${element})`,
  containsOneOf: (list, literals) =>
    anyText(literals.map((each) => `${list}.includes(${JSON.stringify(each)})`)),
  containsOnly: (list, literals) => `${list}.every((each) => ${JSON.stringify(literals)}.includes(each))`,
  all: (parts) => `(${parts.join(' && ')})`,
  any: anyText,
  not: (part) => `!(${part})`,
}

function anyText(parts: readonly string[]): string {
  return `(${parts.join(' || ')})`
}

/** The limit: every rule as a function that somebody could have written by hand, without sharing. */
export function toJavaScript(pack: Pack): AskAll {
  const functions = translateRules(pack, javaScript).map(
    (text) => new Function('facts', `return ${text}`) as (facts: EngineFacts) => boolean,
  )
  return (facts) => functions.map((each) => each(facts))
}

const jsonLogic: Dialect<unknown> = {
  fact: (name) => ({ var: name }),
  literal: (value) => value,
  constant: (value) => value,
  compare: (symbol, left, right) => ({ [symbol]: [left, right] }),
  isOneOf: (value, list) => ({ in: [value, list] }),
  contains: (list, element) => ({ in: [element, list] }),
  containsOneOf: (list, literals) => ({ some: [list, { in: [{ var: '' }, literals] }] }),
  containsOnly: (list, literals) => ({ '!': [{ some: [list, { '!': [{ in: [{ var: '' }, literals] }] }] }] }),
  all: (parts) => ({ and: parts }),
  any: (parts) => ({ or: parts }),
  not: (part) => ({ '!': [part] }),
}

/** json-logic-engine, each rule compiled. */
export function toJsonLogic(pack: Pack): AskAll {
  const engine = new LogicEngine()
  const functions = translateRules(pack, jsonLogic).map(
    (rule) => engine.build(rule) as boolean | ((facts: EngineFacts) => boolean),
  )
  return (facts) => functions.map((each) => (typeof each === 'function' ? each(facts) : each))
}

const zenSymbols: Readonly<Record<string, string>> = { '===': '==', '!==': '!=' }

const zen: Dialect<string> = {
  fact: (name) => name,
  literal: (value) => JSON.stringify(value),
  constant: String,
  compare: (symbol, left, right) => `(${left} ${zenSymbols[symbol] ?? symbol} ${right})`,
  isOneOf: (value, list) => `(${value} in ${listText(list)})`,
  contains: (list, element) => `(${element} in ${list})`,
  containsOneOf: (list, literals) => `some(${list}, # in ${listText(literals)})`,
  containsOnly: (list, literals) => `all(${list}, # in ${listText(literals)})`,
  all: (parts) => `(${parts.join(' and ')})`,
  any: (parts) => `(${parts.join(' or ')})`,
  not: (part) => `(not (${part}))`,
}

function listText(list: readonly Literal[]): string {
  return JSON.stringify(list)
}

/** As much of ZEN's module as the bench uses. */
interface ZenModule {
  readonly ZenDecisionContent: new (content: object) => object
  readonly ZenEngine: new () => {
    createDecision(content: object): {
      evaluate(facts: EngineFacts): Promise<{ readonly result: Readonly<Record<string, boolean>> }>
    }
  }
}

/** Not a dependency, since not every registry has its binaries for all platforms; see docs/performance.md. */
async function loadZen(): Promise<ZenModule | undefined> {
  const name = '@gorules/zen-engine'
  try {
    return (await import(name)) as ZenModule
  } catch {
    return undefined
  }
}

/** ZEN: one expression node with a key for each rule, compiled before the first run. Undefined if not installed. */
export async function toZen(pack: Pack): Promise<AskAllLater | undefined> {
  const module = await loadZen()
  if (module === undefined) return undefined
  const expressions = translateRules(pack, zen).map((value, index) => ({
    id: `e${index}`,
    key: `r${index}`,
    value,
  }))
  const position = { x: 0, y: 0 }
  const content = {
    nodes: [
      { id: 'in', name: 'in', type: 'inputNode', position, content: {} },
      { id: 'rules', name: 'rules', type: 'expressionNode', position, content: { expressions } },
      { id: 'out', name: 'out', type: 'outputNode', position, content: {} },
    ],
    edges: [
      { id: 'a', type: 'edge', sourceId: 'in', targetId: 'rules' },
      { id: 'b', type: 'edge', sourceId: 'rules', targetId: 'out' },
    ],
  }
  const decision = new module.ZenEngine().createDecision(new module.ZenDecisionContent(content))
  return async (facts) => {
    const { result } = await decision.evaluate(facts)
    return expressions.map(({ key }) => result[key] as boolean)
  }
}
