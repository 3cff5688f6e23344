import type { TranslationOf } from '../model/locale.js'
import type { Pack } from '../model/pack.js'
import type { Plan } from '../model/plan.js'
import { compareText } from '../shared/compareText.js'
import { untranslatedIn } from '../shared/untranslated.js'

/** What the plan's texts were translated from, with those of them that are not translated; of a person's own words none. */
export function translationOf({ translation }: Pack, plan: Plan): TranslationOf | undefined {
  if (translation === undefined) return undefined
  if (translation.untranslated.length === 0) return translation
  const open = new Set(translation.untranslated)
  const shown = untranslatedIn(JSON.stringify(plan)).filter((id) => open.has(id))
  return { ...translation, untranslated: shown.sort(compareText) }
}
