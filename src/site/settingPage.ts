import { answerInWords } from '../explain/valueInWords.js'
import { settingValue } from '../logic/settingValue.js'
import type { Setting } from '../model/catalogue.js'
import { html, terms } from '../render/html.js'
import { groundsHtml } from './groundsHtml.js'
import { page, section } from './page.js'
import { usedSection } from './sharedSections.js'
import type { Site } from './site.js'

/** The page of a setting: its number, its bounds, and all that it moves. */
export function settingPage(site: Site, setting: Setting): string {
  const { id, title, unit, value, min, max, evidence } = setting
  const worth = settingValue(site.pack, id) ?? value
  const own = worth === value ? '' : ` (this centre's own; the pack says ${answerInWords(value, unit)})`
  const what = terms([
    ['Worth', html`<b>${answerInWords(worth, unit)}</b>${own}`],
    ['A centre may set it', `from ${answerInWords(min, unit)} to ${answerInWords(max, unit)}`],
    ['Rests on', groundsHtml(evidence)],
  ])
  return page(site, {
    title,
    kind: 'settings',
    sections: [...section('what', 'What it is', what), ...usedSection(site, `settings/${id}`)],
  })
}
