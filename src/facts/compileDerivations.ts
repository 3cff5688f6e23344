import { match } from 'ts-pattern'
import { sourcesOfFact } from '../logic/sourcesOfFact.js'
import { unknownFact } from '../logic/unknownFact.js'
import type { FactDefinition, FactValue, Obtain } from '../model/fact.js'
import type { Pack } from '../model/pack.js'
import { countConditions } from './countConditions.js'
import { countConsecutive } from './countConsecutive.js'
import { countEvents } from './countEvents.js'
import { countSessions } from './countSessions.js'
import type { DerivationInput } from './derivationInput.js'
import { divideBounds } from './divideBounds.js'
import { elapsedSince } from './elapsedSince.js'
import { firstKnown } from './firstKnown.js'
import { bandOf, memberOf } from './partsOfFact.js'
import { readAdherence } from './readAdherence.js'
import { readAge } from './readAge.js'
import { readAttendance } from './readAttendance.js'
import { readChange } from './readChange.js'
import { readConditionField } from './readConditionField.js'
import { readCourse } from './readCourse.js'
import { readFinding } from './readFinding.js'
import { readMeasure } from './readMeasure.js'
import { readProcedure } from './readProcedure.js'
import { readSection } from './readSection.js'
import { readSurgery } from './readSurgery.js'
import { readTreatment } from './readTreatment.js'

export interface Derivation {
  readonly fact: string
  readonly derive: (input: DerivationInput) => FactValue
}

/** How to derive every fact of a pack, in an order in which a fact follows those it is computed from. */
export function compileDerivations(pack: Pack): readonly Derivation[] {
  const ordered = new Map<string, Derivation>()
  const entered = new Set<string>()
  const visit = (fact: string): void => {
    const definition = Object.hasOwn(pack.facts, fact) ? pack.facts[fact] : undefined
    if (definition === undefined || entered.has(fact)) return
    entered.add(fact)
    sourcesOfFact(definition, pack).forEach(visit)
    ordered.set(fact, { fact, derive: derivationOf(definition, pack) })
  }
  Object.keys(pack.facts).forEach(visit)
  return [...ordered.values()]
}

type Derive = Derivation['derive']

function derivationOf(definition: FactDefinition, pack: Pack): Derive {
  return match<Obtain, Derive>(definition.obtain)
    .with({ from: 'assessment' }, (obtain) => readSection(definition, obtain))
    .with({ from: 'finding' }, (obtain) => readFinding(definition, obtain))
    .with({ from: 'measure' }, readMeasure)
    .with({ from: 'condition' }, readConditionField)
    .with({ from: 'surgery' }, readSurgery)
    .with({ from: 'treatment' }, readTreatment)
    .with({ from: 'age' }, () => readAge)
    .with({ from: 'change' }, readChange)
    .with({ from: 'consecutive' }, countConsecutive)
    .with({ from: 'events' }, countEvents)
    .with({ from: 'sessions-done' }, countSessions)
    .with({ from: 'attendance' }, readAttendance)
    .with({ from: 'adherence' }, readAdherence)
    .with({ from: 'procedure' }, readProcedure)
    .with({ from: 'course' }, readCourse)
    .with({ from: 'rules' }, { from: 'dispositions' }, () => () => unknownFact)
    .otherwise((computed) => computationOf(computed, pack))
}

type Computed = Extract<Obtain, { from: 'bands' | 'member' | 'count' | 'ratio' | 'elapsed' | 'first-known' }>

/** Facts computed from other facts. */
function computationOf(obtain: Computed, pack: Pack): Derive {
  return match<Computed, Derive>(obtain)
    .with(
      { from: 'bands' },
      ({ of, bands }) =>
        ({ values }) =>
          bandOf(values[of], bands, pack),
    )
    .with(
      { from: 'member' },
      ({ of, code }) =>
        ({ values }) =>
          memberOf(values[of], code),
    )
    .with({ from: 'count' }, ({ of }) => countConditions(of, pack))
    .with(
      { from: 'ratio' },
      ({ of, over }) =>
        ({ values }) =>
          divideBounds(values[of], values[over]),
    )
    .with({ from: 'elapsed' }, ({ since, unit }) => (input) => {
      return elapsedSince(input.values[since], unit, input.asOf)
    })
    .with(
      { from: 'first-known' },
      ({ of }) =>
        ({ values }) =>
          firstKnown(of.map((fact) => values[fact])),
    )
    .exhaustive()
}
