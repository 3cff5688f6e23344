import type { Plan } from '../model/plan.js'
import { onePage } from './describeOnePage.js'
import { describePlan } from './describePlan.js'
import type { PlanDocument } from './document.js'
import { type Palette, printText } from './printText.js'

/**
 * A plan as a terminal prints it, wrapped to so many columns (at least 40). What is long and stands in full in the
 * Markdown is cut short: repeated lines, citations, what a question decides.
 *
 * @example renderText(plan, { width: 100 })
 */
export function renderText(
  plan: Plan,
  options: {
    readonly width: number
    readonly color?: Palette
    /** Only the first page, without the grounds; a stopped plan is a page by itself. */
    readonly onePage?: boolean
  },
): string {
  const whole = describePlan(plan, 'brief')
  return printText(options.onePage ? firstPage(whole) : whole, options)
}

function firstPage(whole: PlanDocument): PlanDocument {
  const page = whole.sections.filter(({ title }) => title === onePage)
  return page.length > 0 ? { ...whole, sections: page } : whole
}
