import type { Revision } from '../model/revision.js'
import { describeRevision } from './describeRevision.js'
import { printMarkdown } from './printMarkdown.js'

/**
 * What a review changes in a plan, as Markdown (CommonMark). It says the same as `renderRevisionText`.
 *
 * @example renderRevisionMarkdown(revision).split('\n')[0] // '# Review on 30 December 2026: take the next step'
 */
export function renderRevisionMarkdown(revision: Revision): string {
  return printMarkdown(describeRevision(revision))
}
