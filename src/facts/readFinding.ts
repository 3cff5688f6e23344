import { literalValue } from '../logic/operand.js'
import { unknownFact } from '../logic/unknownFact.js'
import type { FactDefinition, FactValue, Obtain } from '../model/fact.js'
import type { DerivationInput } from './derivationInput.js'
import { isRecentEnough } from './isRecentEnough.js'

type FindingSource = Extract<Obtain, { from: 'finding' }>

/** Reads a finding. One without a date is as old as the assessment; one that is too old is unknown again. */
export function readFinding(definition: FactDefinition, source: FindingSource) {
  const code = source.code ?? definition.id
  return ({ assessment, asOf, pack }: DerivationInput): FactValue => {
    const findings = assessment.findings ?? {}
    const entry = Object.hasOwn(findings, code) ? findings[code] : undefined
    if (entry === undefined) return unknownFact
    const { value, on } = typeof entry === 'object' ? entry : { value: entry, on: assessment.assessedOn }
    if (!isRecentEnough(on, source.maxAgeDays, asOf, pack)) return unknownFact
    if (definition.type === 'codes') return unknownFact
    const expected =
      definition.type === 'number' || definition.type === 'boolean' ? definition.type : 'string'
    return typeof value === expected ? literalValue(value, definition.type) : unknownFact
  }
}
