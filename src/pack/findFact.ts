import type { Setting } from '../model/catalogue.js'
import type { FactDefinition } from '../model/fact.js'
import type { Problem } from '../model/problem.js'
import type { Place } from './packDocument.js'
import { quote, reportProblem } from './reportProblem.js'
import { findEntry, isUnread, namesOf, soundValue, type Vocabulary } from './vocabulary.js'

const settingPrefix = 'settings.'

/** The definition of a fact by its name; `settings.<id>` is a number that is always known. */
export function findFact(vocabulary: Vocabulary, name: string): FactDefinition | undefined {
  if (!name.startsWith(settingPrefix)) return soundValue<FactDefinition>(vocabulary, 'facts', name)
  const setting = soundValue<Setting>(vocabulary, 'settings', name.slice(settingPrefix.length))
  return setting && settingFact(setting)
}

function settingFact({ id, title, unit, min, max, value }: Setting): FactDefinition {
  // Only its type, unit and range are ever asked for.
  const obtain = { from: 'rules' } as const
  return { id: `${settingPrefix}${id}`, title, type: 'number', unit, min, max, otherwise: value, obtain }
}

/** A problem when a name is no fact and no setting. */
export function checkFactName(vocabulary: Vocabulary, name: string, place: Place): Problem[] {
  const isSetting = name.startsWith(settingPrefix)
  const id = isSetting ? name.slice(settingPrefix.length) : name
  const kind = isSetting ? 'settings' : 'facts'
  if (findEntry(vocabulary, kind, id) || isUnread(vocabulary, kind, id)) return []
  const settings = namesOf(vocabulary, 'settings').map((setting) => `${settingPrefix}${setting}`)
  return [
    reportProblem(place, {
      code: 'unknown-fact',
      message: `unknown fact ${quote(name)}`,
      expected: 'a declared fact',
      near: { name, among: [...namesOf(vocabulary, 'facts'), ...settings] },
    }),
  ]
}
