import type { ActionParams, ActionType } from '../model/action.js'
import type { Findings } from '../model/finding.js'
import type { Pack } from '../model/pack.js'
import type { Rule } from '../model/rule.js'
import { compareText } from '../shared/compareText.js'

/** A rule that applies, or that may apply once its missing facts are answered. */
export interface Spoken<T extends ActionType = ActionType> {
  readonly rule: string
  readonly type: T
  readonly params: ActionParams[T]
  readonly outcome: 'applies' | 'unknown'
  readonly missing: readonly string[]
}

/** By action, each list sorted by rule name, so that no order of files or rules shows. */
export type SpokenRules = { readonly [T in ActionType]?: readonly Spoken<T>[] }

const rulesByName = new WeakMap<Pack, ReadonlyMap<string, Rule>>()

/** Every rule that says something or may, by what it does. */
export function spokenRules(pack: Pack, { findings }: Findings): SpokenRules {
  const rules = rulesOf(pack)
  const spoken: { [T in ActionType]?: Spoken[] } = {}
  for (const { rule: name, outcome, missing } of [...findings].sort((a, b) => compareText(a.rule, b.rule))) {
    const rule = rules.get(name)
    if (rule === undefined || outcome === 'does-not-apply') continue
    const { type, params } = rule.event
    const list = spoken[type] ?? []
    spoken[type] = list
    list.push({ rule: name, type, params, outcome, missing: outcome === 'unknown' ? missing : [] })
  }
  return spoken as SpokenRules
}

function rulesOf(pack: Pack): ReadonlyMap<string, Rule> {
  const known = rulesByName.get(pack)
  if (known) return known
  const made = new Map(pack.rules.map((rule) => [rule.name, rule]))
  rulesByName.set(pack, made)
  return made
}

/** Whether what a rule says holds: its `programs`, when it has any, name the chosen one. */
export function isForProgram(
  { programs }: { readonly programs?: readonly string[] | undefined },
  program: string | undefined,
): boolean {
  return programs === undefined || (program !== undefined && programs.includes(program))
}

/** The names of rules, each once, sorted. */
export function namesOf(spoken: readonly { readonly rule: string }[]): string[] {
  return sortedOnce(spoken.map(({ rule }) => rule))
}

/** The facts that rules miss, each once, sorted. */
export function missingOf(spoken: readonly { readonly missing: readonly string[] }[]): string[] {
  return sortedOnce(spoken.flatMap(({ missing }) => missing))
}

/** Texts once each, in code-unit order. */
export function sortedOnce(texts: Iterable<string>): string[] {
  return [...new Set(texts)].sort(compareText)
}

/** Those that apply for certain. */
export function applying<S extends { readonly outcome: 'applies' | 'unknown' }>(spoken: readonly S[]): S[] {
  return spoken.filter(({ outcome }) => outcome === 'applies')
}

/** Those that may apply. */
export function undecided<S extends { readonly outcome: 'applies' | 'unknown' }>(spoken: readonly S[]): S[] {
  return spoken.filter(({ outcome }) => outcome === 'unknown')
}
