import { match } from 'ts-pattern'
import { compileDerivations, type Derivation } from '../../facts/compileDerivations.js'
import { settingReadAs } from '../../logic/settingValue.js'
import { sourcesOfFact } from '../../logic/sourcesOfFact.js'
import { isFalse, isTrue, isUnknown } from '../../logic/truth.js'
import { unknownFact } from '../../logic/unknownFact.js'
import type { Condition } from '../../model/condition.js'
import type { FactDefinition, FactValue } from '../../model/fact.js'
import type { Pack } from '../../model/pack.js'
import type { CalendarDate } from '../../model/primitives.js'
import type { SetFact } from '../../rules/compiledRule.js'
import { settleFact } from '../../rules/settleFact.js'
import { oncePer } from '../../shared/oncePer.js'
import { evaluatePartly, open, type PartTruth } from './evaluatePartly.js'
import type { PartlyChosen, PartlyKnown } from './partlyKnown.js'
import { settersOf } from './settersOf.js'
import type { Variable } from './variables.js'

/** What has been chosen so far, by variable. */
export type Choices = ReadonlyMap<Variable, FactValue>

interface Chosen {
  readonly pack: Pack
  readonly asOf: CalendarDate
  readonly variables: ReadonlyMap<string, readonly Variable[]>
  readonly choices: Choices
  readonly known: Map<string, PartlyKnown>
}

/** What is known of every fact, given the choices so far. Facts are worked out as they are asked for. */
export function partlyChosen(given: Omit<Chosen, 'known'>): PartlyChosen {
  const chosen: Chosen = { ...given, known: new Map() }
  return { valueOf: (fact) => knownOf(chosen, fact) }
}

function knownOf(chosen: Chosen, fact: string): PartlyKnown {
  const before = chosen.known.get(fact)
  if (before) return before
  const found = workOut(chosen, fact)
  chosen.known.set(fact, found)
  return found
}

const nothing: PartlyKnown = { value: unknownFact, open: false, fickle: false }

function workOut(chosen: Chosen, fact: string): PartlyKnown {
  const { pack } = chosen
  const setting = settingReadAs(pack, fact)
  if (setting !== undefined) return { ...nothing, value: { type: 'number', min: setting, max: setting } }
  const definition = pack.facts[fact]
  if (definition === undefined) return nothing
  const own = chosen.variables.get(fact)
  if (own !== undefined) return definition.type === 'codes' ? setOf(chosen, own) : scalarOf(chosen, own[0])
  return match(definition.obtain)
    .with({ from: 'rules' }, { from: 'dispositions' }, () => setByRules(chosen, definition))
    .with({ from: 'count' }, ({ of }) => countOf(chosen, of))
    .otherwise(() => computed(chosen, definition))
}

function scalarOf({ choices }: Chosen, variable: Variable | undefined): PartlyKnown {
  const value = variable && choices.get(variable)
  return value === undefined ? { ...nothing, open: variable !== undefined } : { ...nothing, value }
}

/** A set is complete once it is settled of each code that is asked about whether it is in. */
function setOf({ choices }: Chosen, variables: readonly Variable[]): PartlyKnown {
  const is = (wanted: boolean): string[] =>
    variables
      .filter((one) => {
        const value = choices.get(one)
        return value?.type === 'boolean' && value.value === wanted
      })
      .map(({ code }) => code as string)
      .sort()
  const [included, excluded] = [is(true), is(false)]
  const complete = included.length + excluded.length === variables.length
  const isOpen = variables.some((one) => !choices.has(one))
  return { value: { type: 'codes', included, excluded, complete }, open: isOpen, fickle: false }
}

const derivations = oncePer(
  (pack: Pack): ReadonlyMap<string, Derivation> =>
    new Map(compileDerivations(pack).map((one) => [one.fact, one])),
)

/** Made from other facts, by the same code that makes it for a person. */
function computed(chosen: Chosen, definition: FactDefinition): PartlyKnown {
  const { pack, asOf } = chosen
  const derivation = derivations(pack).get(definition.id)
  const sources = sourcesOfFact(definition, pack)
  if (derivation === undefined || sources.length === 0) return nothing
  const known = sources.map((fact) => knownOf(chosen, fact))
  const values = Object.fromEntries(sources.map((fact, index) => [fact, (known[index] as PartlyKnown).value]))
  const value = derivation.derive({ pack, assessment: { id: 'nobody', assessedOn: asOf }, asOf, values })
  const isOpen = known.some((one) => one.open)
  const takesFirst = definition.obtain.from === 'first-known'
  return { value, open: isOpen, fickle: isOpen && (takesFirst || known.some((one) => one.fickle)) }
}

/** At least those that hold, at most those that may. */
function countOf(chosen: Chosen, conditions: readonly Condition[]): PartlyKnown {
  const truths = conditions.map((condition) => truthOf(chosen, condition))
  const min = truths.filter((truth) => truth === isTrue).length
  const max = truths.filter((truth) => truth !== isFalse).length
  return { value: { type: 'number', min, max }, open: truths.includes(open), fickle: false }
}

const truthOf = (chosen: Chosen, condition: Condition): PartTruth =>
  evaluatePartly(chosen.pack, condition, { valueOf: (fact) => knownOf(chosen, fact) })

const setFacts = oncePer((_: Pack) => new Map<string, SetFact>())

/** The rules that set a fact, with numbered conditions, so that it is settled as it is for a person. */
function setFactFor(pack: Pack, definition: FactDefinition): SetFact {
  const made = setFacts(pack)
  const found = made.get(definition.id)
  if (found) return found
  const setters = settersOf(pack, definition.id).map(({ rule, value }, place) => {
    return { rule, value, condition: { place } as SetFact['setters'][number]['condition'] }
  })
  const setFact = { definition, slot: 0, setters }
  made.set(definition.id, setFact)
  return setFact
}

function setByRules(chosen: Chosen, definition: FactDefinition): PartlyKnown {
  const { pack } = chosen
  const parts = settersOf(pack, definition.id).map(({ condition }) => truthOf(chosen, condition))
  const isOpen = parts.includes(open)
  const truths = Int8Array.from(parts, (truth) => (truth === open ? isUnknown : truth))
  const { value } = settleFact(setFactFor(pack, definition), truths, pack)
  return { value, open: isOpen, fickle: false }
}
