import { TranslationError } from '../errors.js'
import type { Plan } from '../model/plan.js'
import { untranslatedIn } from '../shared/untranslated.js'

/** Refuses a text for patients in which something of the plan is not translated, and names all of it. */
export function refuseUntranslated({ language, translation }: Plan, text: string): void {
  const open = new Set(translation?.untranslated ?? [])
  if (open.size === 0) return
  const shown = untranslatedIn(text).filter((id) => open.has(id))
  if (shown.length === 0) return
  const what = shown.length === 1 ? '1 text is' : `${shown.length} texts are`
  throw new TranslationError(`${what} not translated into ${language}: ${shown.join(', ')}`, shown)
}
