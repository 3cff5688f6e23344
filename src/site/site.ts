import type { Pack } from '../model/pack.js'
import type { CaseBook } from './caseBook.js'
import type { Entry } from './kinds.js'

/** Everything that pages are made from. */
export interface Site {
  readonly pack: Pack
  /** Whatever has a page, by `<kind>/<id>`. */
  readonly entries: ReadonlyMap<string, Entry>
  /** The phases of all programs. */
  readonly phases: ReadonlyMap<string, { readonly program: string; readonly title: string }>
  /** What speaks of something, by `<kind>/<id>` of both, sorted. */
  readonly mentionedBy: ReadonlyMap<string, readonly string[]>
  readonly cases: CaseBook
}
