import { isPackFile } from '../../pack/readFiles.js'
import { jsonPointer } from '../../shared/jsonPointer.js'
import { oncePer } from '../../shared/oncePer.js'
import type { FindingPlace } from './finding.js'

/** A rule, or something that a pack defines, as it is written: settings are not yet in place. */
export interface Written extends FindingPlace {
  readonly value: Readonly<Record<string, unknown>>
}

/**
 * Everything with a name in a pack's files by `rules/<name>` or `<kind>/<id>`, settings and the bibliography included,
 * with the place where it stands.
 *
 * @example placesOf(files).get('rules/massage.skin')?.pointer // '/rules/2'
 */
export const placesOf = oncePer(
  (files: Readonly<Record<string, string>>): ReadonlyMap<string, Written> =>
    new Map(Object.entries(documentsOf(files)).flatMap(([file, document]) => entriesOf(file, document))),
)

/** The place of something by its name, or of something in it. */
export function placeOf(
  files: Readonly<Record<string, string>>,
  name: string,
  ...path: (string | number)[]
): FindingPlace {
  const written = placesOf(files).get(name)
  return written === undefined
    ? { file: 'pack.json', pointer: '' }
    : { file: written.file, pointer: `${written.pointer}${jsonPointer(path)}` }
}

/** The rule files and the manifest of a pack by path, parsed. */
export const documentsOf = oncePer(
  (files: Readonly<Record<string, string>>): Readonly<Record<string, Readonly<Record<string, unknown>>>> =>
    Object.fromEntries(
      Object.entries(files)
        .filter(([path]) => isPackFile(path))
        .map(([path, text]) => [path, JSON.parse(text)]),
    ),
)

function entriesOf(file: string, document: Readonly<Record<string, unknown>>): [string, Written][] {
  const lists = [
    { kind: 'rules', path: ['rules'], list: document.rules },
    { kind: 'settings', path: ['settings'], list: document.settings },
    { kind: 'bibliography', path: ['bibliography'], list: document.bibliography },
    ...Object.entries(document.define ?? {}).map(([kind, list]) => ({ kind, path: ['define', kind], list })),
  ]
  return lists.flatMap(({ kind, path, list }) =>
    (Array.isArray(list) ? list : []).map((value, index): [string, Written] => [
      `${kind}/${value.name ?? value.id}`,
      { file, pointer: jsonPointer([...path, index]), value },
    ]),
  )
}
