import type { Plan } from '../model/plan.js'
import { describePlan } from './describePlan.js'
import { printHtml } from './printHtml.js'
import { renderTimelineSvg } from './renderTimelineSvg.js'
import { goalPictures, teamPicture, widePicture } from './sheetPictures.js'
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
    picture: widePicture('Timeline', renderTimelineSvg(plan)),
    pictures: { goals: goalPictures(plan), team: teamPicture(plan) },
  })
}
