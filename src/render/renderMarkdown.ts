import type { Plan } from '../model/plan.js'
import { describePlan } from './describePlan.js'
import { printMarkdown } from './printMarkdown.js'

/**
 * A plan as Markdown (CommonMark with tables). Whatever a person wrote is shown as it stands: nothing in it
 * can become a heading, a link, an image or HTML.
 *
 * @example renderMarkdown(plan).split('\n')[0] // '# Plan: Physiotherapy for recent back pain'
 */
export function renderMarkdown(plan: Plan): string {
  return printMarkdown(describePlan(plan, 'full'))
}
