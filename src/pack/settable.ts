import type { SettableNumber } from '../model/primitives.js'
import type { Vocabulary } from './vocabulary.js'

/** What a number is worth once its setting is in place; undefined when there is none or no such setting. */
export function worth(vocabulary: Vocabulary, number: SettableNumber | undefined): number | undefined {
  return typeof number === 'object' ? vocabulary.settings.get(number.setting) : number
}
