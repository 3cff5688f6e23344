import type { Plan } from '../model/plan.js'
import { describePlan } from './describePlan.js'
import { html } from './html.js'
import { printHtml } from './printHtml.js'
import { renderTimelineSvg } from './renderTimelineSvg.js'
import { clinicianStyle } from './sheetStyle.js'

/**
 * A plan as a page for clinicians: the same as `renderMarkdown`, with the timeline, in one file that opens in any
 * browser and prints on A4 and Letter. Whatever a person wrote is shown as it stands.
 *
 * @example renderHtml(plan).split('\n')[0] // '<!DOCTYPE html>'
 */
export function renderHtml(plan: Plan): string {
  const { pack, library } = plan.provenance
  return printHtml(describePlan(plan, 'full'), {
    language: 'en',
    style: clinicianStyle,
    skip: 'Skip to the plan',
    footer: `Plan ${plan.id}, made by ${library.name} ${library.version} from ${pack.id} ${pack.version}.`,
    picture: html`<figure>${{ markup: renderTimelineSvg(plan) }}</figure>\n`,
  })
}
