import { digestOf } from '../shared/digest.js'
import type { FhirIdentifier } from './datatypes.js'

/** The UUID of an identifier, the same wherever it is made: version 8 (RFC 9562), by SHA-256. */
export function uuidOf({ system, value }: FhirIdentifier): string {
  const hex = digestOf([system, value]).slice('sha256:'.length)
  const variant = '89ab'[Number.parseInt(hex.charAt(16), 16) % 4]
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `${variant}${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-')
}
