import type { AnswerCoding, Coding, Codings, InputCoding } from '../../model/codings.js'
import type { Pack } from '../../model/pack.js'
import { addTo } from '../../shared/addTo.js'
import { optional } from '../../shared/optional.js'
import { codeSystemOf } from '../codeSystemOf.js'
import { listAt, type Spot, textAt } from './spot.js'

/** What a code says: something of the pack, as `condition` and `sciatica`. */
export interface Meaning {
  readonly kind: string
  readonly id: string
  readonly side?: InputCoding['side']
  /** What a reader should know, where it is not quite sure that the code says just this. */
  readonly unsure?: string
}

/** What a concept of a record says, by the first of its codings that is known. */
export interface Meant {
  readonly meanings: readonly Meaning[]
  readonly coding: Spot
  /** What other codings of it say. */
  readonly note?: string
}

export interface CodeTable {
  /** The code system of the pack's own names. */
  readonly system: string
  /** What a coding says, of the kinds that are asked for. */
  readonly meaningsOf: (coding: Spot, kinds: readonly string[]) => readonly Meaning[]
  readonly meantBy: (concept: Spot, kinds: readonly string[]) => Meant | undefined
  /** The codes that stand for the unit of a measure or a fact. */
  readonly unitCodes: (unit: string) => readonly string[]
  /** What a coded answer to a question says. */
  readonly answerTo: (question: string, coding: Spot) => AnswerCoding['value'] | undefined
}

/** What the codes of other systems say, by the tables of a pack and of a deployment. */
export function codeTableOf(pack: Pack, tables: readonly Codings[]): CodeTable {
  const { exact, prefixes } = indexed(tables)
  const own = codeSystemOf(pack)
  const meaningsOf = (coding: Spot, kinds: readonly string[]): readonly Meaning[] => {
    const [system, code] = [textAt(coding, 'system'), textAt(coding, 'code')]
    if (system === undefined || code === undefined) return []
    const begun = (prefixes.get(system) ?? []).filter((one) => code.startsWith(one.code))
    const listed = [...(exact.get(`${system}|${code}`) ?? []), ...begun.map(({ meaning }) => meaning)]
    const all = system === own ? [meaningOf(code)] : listed
    return unified(all.filter(({ kind }) => kinds.includes(kind)))
  }
  return {
    system: own,
    meaningsOf,
    meantBy: (concept, kinds) => meantBy(concept, (coding) => meaningsOf(coding, kinds)),
    unitCodes: (unit) =>
      tables
        .flatMap(({ codings, inputs }) => [
          ...(codings[`unit/${unit}`] ?? []),
          ...(inputs?.[`unit/${unit}`] ?? []),
        ])
        .map(({ code }) => code),
    answerTo: (question, coding) => answerIn(tables, question, coding),
  }
}

interface Prefix {
  readonly code: string
  readonly meaning: Meaning
}

function indexed(tables: readonly Codings[]) {
  const exact = new Map<string, Meaning[]>()
  const prefixes = new Map<string, Prefix[]>()
  for (const [key, coding] of tables.flatMap(listedIn)) {
    const { system, code, prefix } = coding
    const meaning = { ...meaningOf(key), ...saidBeside(coding) }
    if (prefix === true) addTo(prefixes, system, { code, meaning })
    else addTo(exact, `${system}|${code}`, meaning)
  }
  return { exact, prefixes }
}

function saidBeside({ side, certainty, note }: Coding & Partial<InputCoding>): Partial<Meaning> {
  const unsure =
    certainty === 'high' ? undefined : ['the code is not quite sure', note ?? []].flat().join(': ')
  return { ...optional('side', side), ...optional('unsure', unsure) }
}

function listedIn({ codings, inputs = {} }: Codings): [string, Coding & Partial<InputCoding>][] {
  return [codings, inputs].flatMap((table) =>
    Object.entries(table).flatMap(([key, list]) =>
      list.map((coding): [string, Coding & Partial<InputCoding>] => [key, coding]),
    ),
  )
}

/** `measure/odi` is the measure `odi`. */
function meaningOf(key: string): Meaning {
  const cut = key.indexOf('/')
  return { kind: key.slice(0, Math.max(cut, 0)), id: key.slice(cut + 1) }
}

const keyOf = ({ kind, id }: Meaning): string => `${kind}/${id}`

/** One that also says the side tells more than one that does not. */
function unified(meanings: readonly Meaning[]): Meaning[] {
  const sided = meanings.filter(({ side }) => side !== undefined)
  return [...new Map([...meanings, ...sided].map((meaning) => [keyOf(meaning), meaning])).values()]
}

function meantBy(concept: Spot, meaningsOf: (coding: Spot) => readonly Meaning[]): Meant | undefined {
  const known = listAt(concept, 'coding')
    .map((coding) => ({ coding, meanings: meaningsOf(coding) }))
    .filter(({ meanings }) => meanings.length > 0)
  const [first, ...others] = known
  if (first === undefined) return undefined
  const said = new Set(first.meanings.map(keyOf))
  const other = others.filter(({ meanings }) => !meanings.every((one) => said.has(keyOf(one))))
  const disagree = other.map(
    ({ coding, meanings }) =>
      `another coding disagrees: ${textAt(coding, 'code')} says ${meanings.map(({ id }) => id).join(' and ')}`,
  )
  const notes = [...new Set(first.meanings.flatMap(({ unsure }) => unsure ?? [])), ...disagree]
  const meanings = first.meanings.map((one) => withSide(one, others))
  return { ...first, meanings, ...optional('note', notes.length === 0 ? undefined : notes.join('; ')) }
}

/** A coding that says the same may say the side too. */
function withSide(meaning: Meaning, others: readonly Meant[]): Meaning {
  const same = others.flatMap(({ meanings }) => meanings).filter((one) => keyOf(one) === keyOf(meaning))
  return { ...meaning, ...optional('side', meaning.side ?? same.find(({ side }) => side)?.side) }
}

function answerIn(
  tables: readonly Codings[],
  question: string,
  coding: Spot,
): AnswerCoding['value'] | undefined {
  const [system, code] = [textAt(coding, 'system'), textAt(coding, 'code')]
  const answers = tables.flatMap((table) =>
    table.answers !== undefined && Object.hasOwn(table.answers, question)
      ? (table.answers[question] ?? [])
      : [],
  )
  return answers.find((one) => one.system === system && one.code === code)?.value
}
