import { placesOf } from '../authoring/check/placesOf.js'
import type { Pack } from '../model/pack.js'
import { compareText } from '../shared/compareText.js'
import { type CaseBook, caseBook } from './caseBook.js'
import { type Entry, entriesOf, keyOf } from './kinds.js'
import { referencesOf } from './referencesOf.js'
import type { Site } from './site.js'

/** Brings together what pages are made from: what there is, what names what, and the cases. */
export function makeSite(pack: Pack, files: Readonly<Record<string, string>>): Site {
  const cases = caseBook(files)
  const all = [...entriesOf(pack), ...caseEntries(cases)]
  const entries = new Map(all.map((entry) => [keyOf(entry), entry]))
  const programs = Object.values(pack.programs)
  const phases = programs.flatMap(({ id: program, phases: list }) =>
    list.map(({ id, title }) => [id, { program, title }] as const),
  )
  const site = { pack, entries, phases: new Map(phases), cases }
  return { ...site, mentionedBy: mentions(site, files) }
}

function caseEntries({ pages }: CaseBook): readonly Entry[] {
  return [...pages].map(([id, { file }]) => ({
    kind: 'cases',
    id,
    title: file.replace(/\.cases\.json$/, ''),
  }))
}

/** The writing in the files says more than the loaded pack, in which settings are numbers already. */
function mentions(
  { pack, entries, phases }: Omit<Site, 'mentionedBy'>,
  files: Readonly<Record<string, string>>,
): Site['mentionedBy'] {
  const written = placesOf(files)
  const found = new Map<string, Set<string>>()
  for (const [by, { kind }] of entries) {
    const value = written.get(by)?.value
    if (value === undefined) continue
    for (const named of referencesOf(pack, kind, value)) {
      const program = phases.get(named.replace(/^phases\//, ''))?.program
      const key = named.startsWith('phases/') ? `programs/${program}` : named
      if (key !== by && entries.has(key)) found.set(key, (found.get(key) ?? new Set()).add(by))
    }
  }
  return new Map([...found].map(([key, list]) => [key, [...list].sort(compareText)]))
}
