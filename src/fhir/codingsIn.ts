import type { Coding, Codings } from '../model/codings.js'
import type { FhirOptions } from './options.js'

type WithCodings = Pick<FhirOptions, 'codings'>

/** The tables of codes that an app gave, the pack's first. */
export function tablesOf({ codings = [] }: WithCodings): readonly Codings[] {
  return 'codings' in codings ? [codings] : codings
}

/** What finds the codes of something in a pack, each once. */
export function codingsIn(options: WithCodings): (coded: string) => readonly Coding[] {
  const tables = tablesOf(options)
  return (coded) => unified(tables.flatMap((table) => table.codings[coded] ?? []))
}

function unified(codings: readonly Coding[]): Coding[] {
  return [...new Map(codings.map((coding) => [`${coding.system}|${coding.code}`, coding])).values()]
}
