import type { Pack } from '../model/pack.js'

type Settings = Pick<Pack, 'overrides' | 'settings'>

/**
 * What a setting is worth in a pack: the adopter's own number, or else the pack's. Undefined when there is none.
 *
 * @example settingValue(pack, 'older-from-age') // 65
 */
export function settingValue({ overrides, settings }: Settings, id: string): number | undefined {
  return overrides[id] ?? settings[id]?.value
}

/** What a setting is worth that is read as the fact `settings.<id>`; undefined for any other fact. */
export function settingReadAs(pack: Settings, fact: string): number | undefined {
  const prefix = 'settings.'
  return fact.startsWith(prefix) ? settingValue(pack, fact.slice(prefix.length)) : undefined
}
