import type { Phase, Program } from '../model/program.js'
import { type ItemVoices, saying } from './itemVoices.js'
import type { SpokenFor } from './ownDose.js'
import { applying, undecided } from './spokenRules.js'

/** An item that stands in for one that the person declined. */
export interface StandIn {
  /** The id of the declined item. */
  readonly instead: string
  readonly phases: readonly string[]
}

/** What speaks for an item in the chosen program. */
export interface Wanted {
  readonly strength: 'recommend' | 'consider'
  /** In the program's own order. */
  readonly phases: readonly string[]
  /** The rules that apply and give it its dose. */
  readonly rules: readonly SpokenFor[]
  readonly instead?: string
}

/** The rules for an item that name a phase of the chosen program, or no phase at all. */
export function rulesFor({ here, needsProgram }: ItemVoices, program: Program | undefined): SpokenFor[] {
  const rules = saying(here, 'recommend', 'consider') as SpokenFor[]
  if (program === undefined) return needsProgram ? [] : rules
  return rules.filter((rule) => isAlways(rule) || program.phases.some((phase) => speaksOf(rule, phase)))
}

/** What speaks for an item for certain; undefined when nothing does and it stands in for nothing. */
export function wantedBy(
  voices: ItemVoices,
  program: Program | undefined,
  standIn: StandIn | undefined,
): Wanted | undefined {
  const rules = applying(rulesFor(voices, program))
  if (rules.length === 0) {
    return standIn && { strength: 'consider', phases: standIn.phases, rules: [], instead: standIn.instead }
  }
  const strength = rules.some(({ type }) => type === 'recommend') ? 'recommend' : 'consider'
  return { strength, phases: phasesHere(rules, program), rules }
}

/** Rules for an item that only the answer to a question would settle. */
export function maybeFor(voices: ItemVoices, program: Program | undefined): SpokenFor[] {
  return undecided(rulesFor(voices, program))
}

/** Those of the rules that speak of a phase, by its id or stage or because they speak of the whole program. */
export function rulesInPhase(rules: readonly SpokenFor[], phase: Phase): SpokenFor[] {
  return rules.filter((rule) => isAlways(rule) || speaksOf(rule, phase))
}

function speaksOf({ params }: SpokenFor, { id, stage }: Phase): boolean {
  return params.phases?.includes(id) || (stage !== undefined && params.stages?.includes(stage)) || false
}

function isAlways({ params }: SpokenFor): boolean {
  return params.phases === undefined && params.stages === undefined
}

/** The phases of the program in which some of the rules give it, in the program's own order. */
function phasesHere(rules: readonly SpokenFor[], program: Program | undefined): string[] {
  const own = program?.phases ?? []
  const given = rules.some(isAlways)
    ? own
    : own.filter((phase) => rules.some((rule) => speaksOf(rule, phase)))
  return given.map(({ id }) => id)
}
