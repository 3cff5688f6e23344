import type { ActionParams, ActionType } from '../model/action.js'
import type { Findings } from '../model/finding.js'
import type { Pack } from '../model/pack.js'
import { compareText } from '../shared/compareText.js'
import { indexByName } from '../shared/indexByName.js'

/** A rule that applies, or that may apply once its missing facts are answered. */
export interface Spoken<T extends ActionType = ActionType> {
  readonly rule: string
  readonly type: T
  readonly params: ActionParams[T]
  readonly outcome: 'applies' | 'unknown'
  readonly missing: readonly string[]
}

const none: readonly string[] = Object.freeze([])

/** By action, each list sorted by rule name, so that no order of files or rules shows. */
export type SpokenRules = { readonly [T in ActionType]?: readonly Spoken<T>[] }

/** Every rule that says something or may, by what it does. */
export function spokenRules(pack: Pack, { findings }: Findings): SpokenRules {
  const rules = indexByName(pack.rules)
  const spoken: { [T in ActionType]?: Spoken[] } = {}
  const speaking = findings.filter(({ outcome }) => outcome !== 'does-not-apply')
  for (const { rule: name, outcome, missing } of speaking.sort((a, b) => compareText(a.rule, b.rule))) {
    const rule = rules.get(name)
    if (rule === undefined || outcome === 'does-not-apply') continue
    const { type, params } = rule.event
    const list = spoken[type] ?? []
    spoken[type] = list
    list.push({ rule: name, type, params, outcome, missing: outcome === 'unknown' ? missing : none })
  }
  return spoken as SpokenRules
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
  const once = [...new Set(texts)]
  return once.length < 2 ? once : once.sort(compareText)
}

/** Those that apply for certain. */
export function applying<S extends { readonly outcome: 'applies' | 'unknown' }>(spoken: readonly S[]): S[] {
  return spoken.filter(({ outcome }) => outcome === 'applies')
}

/** Those that may apply. */
export function undecided<S extends { readonly outcome: 'applies' | 'unknown' }>(spoken: readonly S[]): S[] {
  return spoken.filter(({ outcome }) => outcome === 'unknown')
}
