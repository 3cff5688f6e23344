import type { Pack } from '../model/pack.js'

/** The code system of what a pack calls its own: `condition/sciatica`, `measure/odi`, `comorbidities/diabetes`. */
export function codeSystemOf({ manifest }: Pack): string {
  return `urn:planwright:${manifest.id}`
}

/** The address of the Questionnaire of a pack: each `linkId` in it is a fact, or a field of its assessments. */
export function questionnaireOf({ manifest }: Pack, system: string): string {
  return `${system}/Questionnaire/${manifest.id}`
}
