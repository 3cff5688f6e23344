import type { Html } from '../render/html.js'
import { keyOf } from './kinds.js'
import { link } from './link.js'
import { subjectsNamed } from './rulesAbout.js'
import type { Site } from './site.js'

/** The goals that an item serves, by itself or through one of its groups. */
export function servedGoals(site: Site, key: string, tags: readonly string[]): readonly Html[] {
  const keys = new Set([key, ...tags.map((id) => keyOf({ kind: 'tags', id }))])
  return Object.values(site.pack.goals)
    .filter(({ servedBy }) => servedBy.flatMap(subjectsNamed).some((one) => keys.has(one)))
    .map(({ id }) => link(site, 'goals', id))
}
