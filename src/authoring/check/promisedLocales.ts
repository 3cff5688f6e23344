import { oncePer } from '../../shared/oncePer.js'
import { type LocaleState, localeState } from '../locale/localeState.js'
import type { CheckInput } from './check.js'

/** How the translations into the languages stand that a pack says it comes in, besides the one it is written in. */
export const promisedLocales = oncePer(({ pack, files }: CheckInput): readonly LocaleState[] =>
  pack.manifest.languages.slice(1).map((language) => localeState(pack, files, language)),
)
