import { jsonPointer } from '../../../shared/jsonPointer.js'
import type { Check } from '../check.js'
import { evidenceIn } from '../evidenceIn.js'
import { placesOf } from '../placesOf.js'

const readBases = ['guideline', 'study']

/** Evidence that claims a published page while nobody read any of its sources. */
export const sourceNeverRead: Check = {
  id: 'source-never-read',
  severity: 'warning',
  title: 'Evidence without a source that was read',
  finds: 'all',
  find: ({ pack, files }) =>
    [...placesOf(files)].flatMap(([name, { file, pointer, value }]) =>
      evidenceIn(value)
        .filter(
          ({ evidence: { basis, sources } }) =>
            readBases.includes(basis) &&
            sources.every((source) => pack.bibliography[source]?.read === 'recalled'),
        )
        .map(({ evidence: { basis, sources }, path }) => ({
          check: sourceNeverRead.id,
          severity: sourceNeverRead.severity,
          file,
          pointer: `${pointer}${jsonPointer([...path, 'basis'])}`,
          message: `\`${name.slice(name.indexOf('/') + 1)}\` rests on a ${basis}, but ${sourcesInWords(sources)} only recalled, never read`,
          help: 'read a source and say so in the bibliography (`read`), cite one that was read, or set the basis to `recalled`',
        })),
    ),
}

function sourcesInWords(sources: readonly string[]): string {
  const names = sources.map((source) => `\`${source}\``).join(', ')
  return `${names} ${sources.length === 1 ? 'was' : 'were'}`
}
