import { passesLuhn, passesVerhoeff } from '../support/checkDigits.js'
import {
  type AnyBundle,
  errorsByDefinition,
  lantanaErrors,
  medplumErrors,
} from '../support/fhirValidators.js'
import { backPainCodings, referencesIn } from './fhirExample.js'

/** What three validators say is wrong with a bundle, what it refers to that is not in it, and codes that can't be. */
export function errorsOfBundle(bundle: AnyBundle): string[] {
  const inside = new Set(bundle.entry.map(({ fullUrl }) => fullUrl))
  return [
    ...bundle.entry.flatMap(({ resource }) => medplumErrors(resource)),
    ...errorsByDefinition(bundle),
    ...lantanaErrors(bundle),
    ...referencesIn(bundle).filter((reference) => reference.startsWith('urn:') && !inside.has(reference)),
    ...codingsIn(bundle)
      .filter(isWrong)
      .map(({ system, code }) => `${system} has no ${code}`),
  ]
}

interface Coded {
  readonly system: string
  readonly code: string
}

/** Everything with a system and a code: codings, and quantities with their units. */
function codingsIn(value: unknown): Coded[] {
  if (Array.isArray(value)) return value.flatMap(codingsIn)
  if (typeof value !== 'object' || value === null) return []
  const { system, code } = value as Partial<Coded>
  const own = typeof system === 'string' && typeof code === 'string' ? [{ system, code }] : []
  return [...own, ...Object.values(value).flatMap(codingsIn)]
}

const ucum = 'http://unitsofmeasure.org'
const units = new Set(
  Object.values(backPainCodings.codings)
    .flat()
    .flatMap(({ system, code }) => (system === ucum ? [code] : [])),
)

function isWrong({ system, code }: Coded): boolean {
  if (system === 'http://loinc.org') return !passesLuhn(code.replace('-', ''))
  if (system === 'http://snomed.info/sct') return !passesVerhoeff(code)
  return system === ucum && !units.has(code)
}
