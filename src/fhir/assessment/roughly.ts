import type { RoughDate } from '../../model/codeSet.js'
import type { CalendarDate } from '../../model/primitives.js'

/** A date that may be rough, as an element of a choice: FHIR has years and months, and words for 'about so long ago'. */
export function roughly(name: string, date: RoughDate | undefined, asOf: CalendarDate): object {
  if (date === undefined) return {}
  if (typeof date === 'string') return { [`${name}DateTime`]: date }
  return { [`${name}String`]: `about ${date.about} ${date.unit} before ${asOf}` }
}
