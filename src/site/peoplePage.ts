import { codeInWords } from '../explain/valueInWords.js'
import { html } from '../render/html.js'
import { compareText } from '../shared/compareText.js'
import { saidList } from './casePage.js'
import { atTop, page, section } from './page.js'
import type { Site } from './site.js'

/** The page of the people whom cases start from: a case says only what is otherwise with its own. */
export function peoplePage(site: Site): string {
  const bases = Object.entries(site.cases.bases).toSorted(([one], [other]) => compareText(one, other))
  return atTop(
    page(site, {
      title: 'People whom cases start from',
      lead: html`<p class="lead">They were made up. A case names one of them and says what is otherwise.</p>`,
      sections: bases.flatMap(([name, base]) =>
        section(`base-${name}`, codeInWords(name), html`${saidList(base)}`),
      ),
    }),
  )
}
