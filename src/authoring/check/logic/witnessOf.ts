import type { Witness } from '../../exact/writeWitness.js'
import type { Finding } from '../finding.js'

/** Somebody that a search found, as a finding shows it; nobody when it found none. */
export function witnessOf(witness: Witness): Pick<Finding, 'witness'> {
  if (witness.outcome === 'found') return { witness: { assessment: witness.assessment } }
  return witness.outcome === 'only-facts' ? { witness: { facts: witness.facts } } : {}
}
