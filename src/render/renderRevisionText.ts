import type { Revision } from '../model/revision.js'
import { describeRevision } from './describeRevision.js'
import { type Palette, printText } from './printText.js'

/**
 * What a review changes in a plan, as a terminal prints it, wrapped to so many columns (at least 40): what was decided
 * and why, then each change before and after, a reason that several share said once.
 *
 * @example renderRevisionText(revision, { width: 100 })
 */
export function renderRevisionText(
  revision: Revision,
  options: { readonly width: number; readonly color?: Palette },
): string {
  return printText(describeRevision(revision), options)
}
