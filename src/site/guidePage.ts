import { actionTypes } from '../model/action.js'
import { type Basis, basisSchema } from '../model/evidence.js'
import { bullets, type Html, html, table } from '../render/html.js'
import { actionTitles } from '../shared/actionTitles.js'
import { unknownWords } from './actionWords.js'
import { groundsMark } from './groundsHtml.js'
import { atTop, page, section } from './page.js'
import type { Site } from './site.js'

const basisMeaning: Readonly<Record<Basis, string>> = {
  guideline: 'A page of a guideline was read.',
  study: 'A page of a study was read.',
  article: 'The article that the centre is modelled on says so.',
  recalled: 'It was named from memory; the page was not read.',
  convention: 'It is what is usual, and no evidence. A clinician confirms it in every plan.',
  default: 'It is a choice of this pack, and no evidence. A clinician confirms it in every plan.',
}

/** The page that says how the others are read. */
export function guidePage(site: Site): string {
  return atTop(
    page(site, {
      title: 'How to read these pages',
      sections: [
        ...section('rules', 'Rules', rulesHtml()),
        ...section('unknown', 'What nobody has answered', unknownHtml()),
        ...section('grounds', 'What a statement rests on', groundsHtml()),
        ...section(
          'numbers',
          'Numbers that a centre may change',
          html`<p>Where a number is marked as a <i>setting</i>, a centre may set another within the bounds on its page. What the number rests on stands beside it, apart from what the rule rests on.</p>`,
        ),
        ...section(
          'cases',
          'Cases',
          html`<p>Cases are people who were made up to show what a rule does. They are run with every change of the pack. These pages show them as they are written; <code>planwright test</code> says whether they hold.</p>`,
        ),
      ],
    }),
  )
}

function rulesHtml(): Html {
  return html`<p>A rule says of whom it speaks (<b>When</b>), what it says (<b>Then</b>), and why. Rules do not wait for each other and have no order. For one item, safety wins:</p><ol><li>what must not be given,</li><li>what the person does not want,</li><li>what is advised against,</li><li>what is recommended or an option.</li></ol><p>One triage, one program and one decision at a review are chosen: the first in the order of the pack that applies. The others stay listed in the plan.</p>${bullets(
    [
      html`<b>all of these hold</b>: every line below must be true.`,
      html`<b>one or more of these hold</b>: one line is enough.`,
      html`<b>(if on record)</b>: only what is recorded counts. Nobody is asked for it.`,
      html`<b>not:</b> what follows must not be so. Where it is unknown, this is unknown as well.`,
    ],
  )}`
}

function unknownHtml(): Html {
  const rows = actionTypes.map((type) => [actionTitles[type], unknownWords[type]])
  return html`<p>What nobody has answered is unknown. It is not a no: a warning sign that nobody asked about is not absent. What becomes of a rule of which nobody can say whether it applies depends on what it says:</p>${table('A rule while an answer is missing', ['It says', 'Then'], rows)}`
}

function groundsHtml(): Html {
  const rows = basisSchema.options.map((basis) => [
    groundsMark({ basis, confidence: 'high' }),
    basisMeaning[basis],
  ])
  return html`<p>Every rule, item and number says what it rests on, and how sure the sources are: high, medium or low. How sure one is of a convention or a default is never said, since it would read as evidence. Sources beside one of these were looked at, and do not say it: “compare”.</p>${table('Bases', ['Said as', 'It means'], rows)}`
}
