import { match } from 'ts-pattern'
import { settledFact, settledFacts } from '../logic/settledFacts.js'
import { type ConditionTrace, traceCondition } from '../logic/traceCondition.js'
import { unknownFact } from '../logic/unknownFact.js'
import type { Assessment } from '../model/assessment.js'
import type { Literal } from '../model/condition.js'
import type { Evidence } from '../model/evidence.js'
import type { Band, FactDefinition, FactValue, Obtain } from '../model/fact.js'
import type { Findings, Outcome } from '../model/finding.js'
import type { Pack } from '../model/pack.js'
import type { CalendarDate } from '../model/primitives.js'
import { optional } from '../shared/optional.js'
import { type RecordedOrigin, recordedOrigin } from './recordedOrigin.js'

/** A rule that sets a fact, with what it says and whether it applied. */
export interface SettingRule {
  readonly rule: string
  readonly value: Literal
  readonly outcome: Outcome
}

/** Where a fact's value comes from, down to what was recorded. */
export type FactOrigin = {
  readonly fact: string
  readonly title: string
  readonly known: FactValue
} & (
  | RecordedOrigin
  | { readonly from: 'setting'; readonly overridden: boolean; readonly evidence: Evidence }
  | { readonly from: 'bands'; readonly band?: Band; readonly sources: readonly FactOrigin[] }
  | { readonly from: 'member'; readonly code: string; readonly sources: readonly FactOrigin[] }
  | { readonly from: 'count'; readonly conditions: readonly ConditionTrace[] }
  | { readonly from: 'ratio' | 'first-known'; readonly sources: readonly FactOrigin[] }
  | {
      readonly from: 'elapsed'
      readonly unit: string
      readonly asOf: CalendarDate
      readonly sources: readonly FactOrigin[]
    }
  | {
      readonly from: 'rules' | 'dispositions'
      readonly rules: readonly SettingRule[]
      /** What it is worth when none of the rules applies. */
      readonly otherwise?: Literal | readonly string[]
    }
)

/**
 * Says where a fact comes from: the place in the assessment, the instrument and its date, the band it lies in and
 * what the band rests on, the rules that set it, or the setting. A derived fact brings the origins of what it is
 * derived from. Throws an `Error` for a fact that the pack does not have.
 *
 * @example originOf(pack, assessment, findings, 'disability.odi') // { from: 'measure', measure: 'odi', on: … }
 */
export function originOf(pack: Pack, assessment: Assessment, findings: Findings, factId: string): FactOrigin {
  const known = settledFact(findings, factId) ?? unknownFact
  const definition = Object.hasOwn(pack.facts, factId) ? pack.facts[factId] : undefined
  if (definition === undefined) return settingOrigin(pack, factId, known)
  const head = { fact: factId, title: definition.title, known }
  const origin = (fact: string): FactOrigin => originOf(pack, assessment, findings, fact)
  const { values } = settledFacts(findings)
  return match<Obtain, FactOrigin>(definition.obtain)
    .with({ from: 'bands' }, ({ from, of, bands }) => {
      const band = bands.find(({ code }) => known.type === 'code' && known.value === code)
      return { ...head, from, ...optional('band', band), sources: [origin(of)] }
    })
    .with({ from: 'member' }, ({ from, of, code }) => ({ ...head, from, code, sources: [origin(of)] }))
    .with({ from: 'count' }, ({ from, of }) => {
      return { ...head, from, conditions: of.map((condition) => traceCondition(condition, pack, values)) }
    })
    .with({ from: 'ratio' }, ({ from, of, over }) => ({ ...head, from, sources: [origin(of), origin(over)] }))
    .with({ from: 'elapsed' }, ({ from, since, unit }) => {
      return { ...head, from, unit, asOf: findings.asOf, sources: [origin(since)] }
    })
    .with({ from: 'first-known' }, ({ from, of }) => ({ ...head, from, sources: of.map(origin) }))
    .with({ from: 'rules' }, { from: 'dispositions' }, ({ from }) => {
      const rules = settingRules(pack, findings, definition)
      return { ...head, from, rules, ...optional('otherwise', definition.otherwise) }
    })
    .otherwise((obtain) => ({ ...head, ...recordedOrigin(definition, obtain, assessment, findings) }))
}

function settingOrigin(pack: Pack, factId: string, known: FactValue): FactOrigin {
  const id = factId.replace(/^settings\./, '')
  const setting = Object.hasOwn(pack.settings, id) && id !== factId ? pack.settings[id] : undefined
  if (setting === undefined) throw new Error(`the pack has no fact \`${factId}\``)
  const overridden = Object.hasOwn(pack.overrides, id)
  const { title, evidence } = setting
  return { fact: factId, title, known, from: 'setting', overridden, evidence }
}

function settingRules(pack: Pack, { findings }: Findings, { id, obtain }: FactDefinition): SettingRule[] {
  const outcomes = new Map(findings.map(({ rule, outcome }) => [rule, outcome]))
  return pack.rules.flatMap(({ name, event }) => {
    const outcome = outcomes.get(name) ?? 'unknown'
    if (obtain.from === 'rules' && event.type === 'classify' && event.params.fact === id)
      return [{ rule: name, value: event.params.value, outcome }]
    if (obtain.from === 'dispositions' && event.type === 'triage')
      return [{ rule: name, value: event.params.disposition, outcome }]
    return []
  })
}
