import { match } from 'ts-pattern'
import type { FactDefinition, FactType, Obtain } from '../../model/fact.js'
import type { Pack } from '../../model/pack.js'
import { type AssessmentField, assessmentField } from '../../pack/assessmentField.js'
import { groupFields, textPaths } from '../assessment/groupFields.js'
import type { EntryList, Place } from './place.js'

/** Where the answer to a question goes, and what kind of answer it takes. */
export type Target =
  | {
      readonly kind: 'value'
      readonly type: Exclude<FactType, 'codes'> | 'text'
      readonly unit?: string
      readonly place: (on: string) => Place
    }
  /** A set of codes that may also be answered code by code. */
  | { readonly kind: 'set'; readonly path: string }
  /** A list that is answered as a whole. */
  | { readonly kind: 'list'; readonly path: string }
  /** The codes of the entries of a list. */
  | { readonly kind: 'entries'; readonly list: EntryList; readonly field: string }
  /** Entries of several fields, one group of answers each. */
  | { readonly kind: 'groups'; readonly path: keyof typeof groupFields }

/** Where the answer to a question goes, by its `linkId`: a fact of the pack, or a path into the assessment. */
export function targetOf(pack: Pack, linkId: string): Target | undefined {
  const fact = Object.hasOwn(pack.facts, linkId) ? pack.facts[linkId] : undefined
  return fact === undefined ? targetOfPath(linkId) : targetOfFact(pack, fact)
}

function targetOfFact(pack: Pack, fact: FactDefinition): Target | undefined {
  const { id, type, unit } = fact
  const value = (place: (on: string) => Place): Target | undefined =>
    type === 'codes' ? undefined : { kind: 'value', type, ...(unit === undefined ? {} : { unit }), place }
  return match<Obtain, Target | undefined>(fact.obtain)
    .with({ from: 'assessment' }, ({ path }) => {
      const target = targetOfPath(path)
      return target?.kind === 'value' && unit !== undefined ? { ...target, unit } : target
    })
    .with({ from: 'finding' }, ({ code }) => value(() => ({ kind: 'finding', code: code ?? id })))
    .with({ from: 'measure' }, ({ measure, part }) => {
      const known = pack.measures[measure]
      const scored = value((on) => ({ kind: 'score', measure, on, ...(part === undefined ? {} : { part }) }))
      return scored?.kind === 'value' && known ? { ...scored, unit: known.unit } : scored
    })
    .with({ from: 'age' }, () => value(() => ({ kind: 'field', path: 'patient.ageYears' })))
    .with({ from: 'condition', field: 'code', which: 'primary' }, () => ({
      kind: 'entries',
      list: 'conditions',
      field: 'primary',
    }))
    .with({ from: 'condition' }, ({ which, field }) =>
      field === 'code' ? undefined : value(() => conditionPlace(which, field)),
    )
    .with({ from: 'surgery', field: 'on' }, ({ code }) =>
      value(() => ({
        kind: 'entry',
        list: 'history.surgeries',
        key: ['@one of', ...[code ?? []].flat()].join(' '),
        field: 'on',
      })),
    )
    .with({ from: 'member' }, ({ of, code }) => memberOf(pack, of, code))
    .otherwise(() => undefined)
}

/** The entry of the primary condition has no code of its own. */
function conditionPlace(which: string, field: string): Place {
  return { kind: 'entry', list: 'conditions', key: which === 'primary' ? '@primary' : which, field }
}

function memberOf(pack: Pack, of: string, code: string): Target | undefined {
  const set = Object.hasOwn(pack.facts, of) ? pack.facts[of] : undefined
  if (set?.obtain.from !== 'assessment') return undefined
  return targetOfPath(`${set.obtain.path}.${code}`)
}

const entryFields: Readonly<Record<string, EntryList>> = {
  'conditions.*.code': 'conditions',
  'goals.*.activity': 'goals',
  'history.surgeries.*.code': 'history.surgeries',
  'history.treatments.*.intervention': 'history.treatments',
}

/** Lists whose entries have a field each, which may be asked for by their code: `goals.<activity>.baseline`. */
const entryTypes: Readonly<Record<string, Readonly<Record<string, Exclude<FactType, 'codes'> | 'text'>>>> = {
  conditions: { primary: 'boolean', onset: 'date', side: 'code', verification: 'code' },
  goals: { words: 'text', baseline: 'number', target: 'number', importance: 'number', confidence: 'number' },
}

function targetOfPath(path: string): Target | undefined {
  if (path === 'id' || path === 'assessedOn') return undefined
  if (Object.hasOwn(groupFields, path)) return { kind: 'groups', path: path as keyof typeof groupFields }
  if (path === 'coverage.payers') return { kind: 'entries', list: 'coverage.payers', field: 'code' }
  if (path === 'coverage.limits') return { kind: 'entries', list: 'coverage.limits', field: 'discipline' }
  if (textPaths.includes(path)) return { kind: 'value', type: 'text', place: () => ({ kind: 'field', path }) }
  const field = assessmentField(path)
  return field === undefined ? targetInside(path) : targetOfField(path, field)
}

function targetOfField(path: string, { pattern, type }: AssessmentField): Target | undefined {
  const list = Object.hasOwn(entryFields, pattern) ? entryFields[pattern] : undefined
  if (list !== undefined) return { kind: 'entries', list, field: pattern.split('.').at(-1) ?? '' }
  if (pattern.includes('*')) return undefined
  if (type !== 'codes') return { kind: 'value', type, place: () => ({ kind: 'field', path }) }
  return { kind: /^(?:preferences|patient)\./.test(path) ? 'list' : 'set', path }
}

/** One code of a set (`comorbidities.diabetes`), one field of an entry, or a list of entries as a whole. */
function targetInside(path: string): Target | undefined {
  const whole = Object.entries(entryFields).find(([pattern]) => pattern.startsWith(`${path}.*`))
  if (whole !== undefined) return targetOfPath(whole[0].replace('.*', ''))
  const [list = '', key = '', field = '', ...more] = path.split('.')
  const types = Object.hasOwn(entryTypes, list) ? entryTypes[list] : undefined
  if (types !== undefined && more.length === 0 && Object.hasOwn(types, field)) {
    const place: Place = { kind: 'entry', list: list as EntryList, key, field }
    return { kind: 'value', type: types[field] ?? 'text', place: () => place }
  }
  const cut = path.lastIndexOf('.')
  const set = cut < 0 ? undefined : assessmentField(path.slice(0, cut))
  if (set?.type !== 'codes' || set.pattern.includes('*')) return undefined
  const [of, code] = [path.slice(0, cut), path.slice(cut + 1)]
  if (/^(?:preferences|patient|coverage)\./.test(of)) return undefined
  return { kind: 'value', type: 'boolean', place: () => ({ kind: 'member', path: of, code }) }
}
