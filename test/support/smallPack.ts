import { programAndTriage } from './smallPack/course.js'
import { facts } from './smallPack/facts.js'
import { items } from './smallPack/items.js'
import { manifest } from './smallPack/manifest.js'
import { rules } from './smallPack/rules.js'

/** A small pack about knees with one of everything, as the JSON of its files by path. It loads without a problem. */
export const smallPackDocuments: Readonly<Record<string, unknown>> = {
  'facts/knee.json': facts,
  'items/knee.json': items,
  'pack.json': manifest,
  'programs/course.json': programAndTriage,
  'rules/knee.json': rules,
}

/** The same pack as texts, indented by two spaces, as `loadPack` takes it. */
export const smallPackFiles: Readonly<Record<string, string>> = printDocuments(smallPackDocuments)

/** Documents as texts, indented by two spaces. */
export function printDocuments(documents: Readonly<Record<string, unknown>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(documents).map(([path, document]) => [path, JSON.stringify(document, undefined, 2)]),
  )
}
