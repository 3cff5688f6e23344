import type { Education, Exercise, Intervention } from '../model/items.js'
import type { Rule } from '../model/rule.js'
import { type Html, html, type Part } from '../render/html.js'
import { decisionTable } from './decisionTable.js'
import { boundsInWords, ownDoseInWords, practiceInWords, sessionsInWords } from './doseHtml.js'
import type { Site } from './site.js'

/** The rules that say how much, side by side, where there are several. */
export function doseTable(
  site: Site,
  item: Intervention | Exercise | Education,
  rules: readonly Rule[],
): Html {
  const dosing = rules.filter((rule) => doseWords(rule) !== undefined)
  const usual = ownDoseInWords(item)
  const made = decisionTable(site, dosing, { caption: 'Doses by rule', head: 'How much', of: doseWords })
  if (dosing.length < 2 || usual === undefined) return made
  return html`<p>Where no rule says otherwise: ${usual}. Of doses that differ the smaller counts; of bounds the tightest.</p>${made}`
}

function doseWords({ event }: Rule): Part {
  if (event.type === 'adjust') return boundsInWords(event.params)
  if (event.type !== 'recommend' && event.type !== 'consider') return undefined
  const { sessionDose, exerciseDose } = event.params
  if (sessionDose !== undefined) return sessionsInWords(sessionDose as object)
  return exerciseDose === undefined ? undefined : practiceInWords(exerciseDose as object)
}
