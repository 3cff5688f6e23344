import type { Plan } from '../model/plan.js'

/** What an earlier program had no place for does not come back without a word. */
export function wasNotPart(
  { setAside, program }: Pick<Plan, 'setAside' | 'program'>,
  subject: string,
): string {
  const out = setAside.find(({ kind, id }) => `${kind}/${id}` === subject)
  return out?.reasonCode === 'not-in-program' && program ? ` and was not of “${program.title}”` : ''
}
