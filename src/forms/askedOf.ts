import { compileCondition } from '../logic/compileCondition.js'
import { conditionNamed } from '../logic/conditionContext.js'
import { isFalse, isTrue, isUnknown } from '../logic/truth.js'
import type { Condition, Leaf } from '../model/condition.js'
import type { FactDefinition, Obtain } from '../model/fact.js'
import { type Asked, allOf, anyOf, notOf } from './askedWhen.js'
import { comparisonOf } from './comparisonOf.js'
import type { FormContext } from './formContext.js'

/**
 * When a form asks a question: while what its gate says, and what its place in the assessment needs, holds by the
 * other answers of the form. What neither they nor the known facts decide counts as met, so a question too many is
 * asked and none too few.
 */
export function askedOf(context: FormContext, { id, gate, obtain }: FactDefinition): Asked {
  // A question does not wait for its own answer.
  const others = { ...context, asked: new Set([...context.asked].filter((fact) => fact !== id)) }
  const declared = typeof gate === 'object' ? holds(others, gate.when, true) : true
  return allOf([placeOf(others, obtain), declared])
}

/** Whether a condition may hold, or with `wanted` false whether it may not. */
function holds(context: FormContext, condition: Condition, wanted: boolean, within: string[] = []): Asked {
  const [every, some] = wanted ? [allOf, anyOf] : [anyOf, allOf]
  const each = (parts: readonly Condition[]) => parts.map((part) => holds(context, part, wanted, within))
  if ('all' in condition) return every(each(condition.all))
  if ('any' in condition) return some(each(condition.any))
  if ('not' in condition) return holds(context, condition.not, !wanted, within)
  if ('fact' in condition) return leafHolds(context, condition, wanted)
  const name = condition.condition
  return holds(context, conditionNamed(context.pack, name, within), wanted, [...within, name])
}

function leafHolds(context: FormContext, leaf: Leaf, wanted: boolean): Asked {
  const compared = comparisonOf(context, leaf)
  if (compared !== undefined) return wanted ? compared : notOf(compared)
  const truth = context.facts ? compileCondition(leaf, context.pack).test(context.facts.values) : isUnknown
  return truth === isUnknown || truth === (wanted ? isTrue : isFalse)
}

/** What has to be told before there is a place for the answer. */
function placeOf({ pack, asked }: FormContext, obtain: Obtain): Asked {
  const source = (holdsIt: (from: Obtain) => boolean) =>
    [...asked].find((fact) => holdsIt((pack.facts[fact] as FactDefinition).obtain))
  if (obtain.from === 'condition' && obtain.field !== 'code') {
    const { which } = obtain
    const list = source((from) => from.from === 'assessment' && from.path === 'conditions.code')
    const primary = source(
      (from) => from.from === 'condition' && from.which === 'primary' && from.field === 'code',
    )
    if (which === 'primary' && (primary ?? list) !== undefined) return { answered: primary ?? list ?? '' }
    return list === undefined ? true : { question: list, operator: 'equal', value: which }
  }
  if (obtain.from !== 'surgery') return true
  const list = source((from) => from.from === 'assessment' && from.path === 'history.surgeries.code')
  if (list === undefined) return true
  const codes = [obtain.code ?? []].flat()
  if (codes.length === 0) return { answered: list }
  return anyOf(codes.map((value) => ({ question: list, operator: 'equal', value })))
}
