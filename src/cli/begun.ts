import type { Scaffold } from '../authoring/index.js'
import type { Problem } from '../index.js'

/** What is about to be written into the folder of a pack, and what stands there; or why not. */
export type Begun = Beginning | { readonly problems: readonly Problem[] }

export interface Beginning {
  readonly folder: string
  readonly before: Readonly<Record<string, string>>
  readonly scaffold: Scaffold
}
