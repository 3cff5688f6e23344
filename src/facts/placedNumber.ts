import { settingValue } from '../logic/settingValue.js'
import type { Pack } from '../model/pack.js'
import type { SettableNumber } from '../model/primitives.js'

/** A number of a pack, whether it is written in place or is a setting that the loader has not put in place. */
export function placedNumber(value: SettableNumber, pack: Pack): number {
  if (typeof value === 'number') return value
  const number = settingValue(pack, value.setting)
  if (number === undefined) throw new Error(`unknown setting \`${value.setting}\``)
  return number
}
