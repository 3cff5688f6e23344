import type { ActionType } from '../model/action.js'
import type { Rule } from '../model/rule.js'
import { type Html, html, isEmpty, nothing, type Part, table } from '../render/html.js'
import { timeLimitInWords } from '../shared/timeLimitInWords.js'
import { decisionWords } from './actionHtml.js'
import { decisionTable } from './decisionTable.js'
import { effectWords } from './dispositionPage.js'
import { groundsMark } from './groundsHtml.js'
import type { Kind } from './kinds.js'
import { link, linkTo } from './link.js'
import { type Section, section } from './page.js'
import { subjectsOf } from './rulesAbout.js'
import type { Site } from './site.js'

/** The tables by which one of several is chosen: a program, a disposition, what a review decides. */
export function choiceTables(site: Site, kind: Kind): readonly Section[] {
  if (kind === 'programs') return programTables(site)
  if (kind === 'dispositions') return dispositionTables(site)
  return kind === 'reviews' ? decisionTables(site) : []
}

function programTables(site: Site): readonly Section[] {
  const { program: ids } = site.pack.manifest.choices
  const head = 'Program'
  const offered = decisionTable(site, ranked(site, 'offer', ids), {
    caption: 'Programs, the first that fits wins',
    head,
    of: subjectLink(site, 'programs'),
  })
  const ruledOut = decisionTable(site, ranked(site, 'rule-out', ids), {
    caption: 'Programs that do not fit',
    head,
    of: subjectLink(site, 'programs'),
  })
  return [
    ...section(
      'choice',
      'Which program is chosen',
      under(
        'The first that is offered and not ruled out wins; the others stay listed. While a row above it is unknown the choice is provisional.',
        offered,
      ),
    ),
    ...section('ruled-out', 'Which program is ruled out', ruledOut),
  ]
}

function dispositionTables(site: Site): readonly Section[] {
  const { disposition: ids } = site.pack.manifest.choices
  const rows = ids.flatMap((id) => {
    const one = site.pack.dispositions[id]
    if (one === undefined) return []
    const limit = one.withinHours === undefined ? 'no limit' : timeLimitInWords(Number(one.withinHours))
    const to = link(site, 'roles', one.to)
    return [[link(site, 'dispositions', id), effectWords[one.effect], limit, to, groundsMark(one.evidence)]]
  })
  const flags = decisionTable(site, ranked(site, 'triage', ids), {
    caption: 'Flags, the most urgent first',
    head: 'Triage',
    of: subjectLink(site, 'dispositions'),
  })
  return [
    ...section(
      'ranks',
      'From the most urgent',
      table('Dispositions by urgency', ['Triage', 'Effect', 'Time limit', 'To', 'Rests on'], rows),
    ),
    ...section('choice', 'Who is sent where', flags),
  ]
}

function decisionTables(site: Site): readonly Section[] {
  const { decision: ids = [] } = site.pack.manifest.choices
  const made = decisionTable(site, ranked(site, 'decide', ids), {
    caption: 'Decisions, the first that applies wins',
    head: 'Decision',
    of: (rule) => decidedHtml(site, rule),
  })
  const text =
    'Of the rows about the whole plan the first that applies wins, and so of those about one thing.'
  return section('choice', 'What a review decides', under(text, made))
}

/** Rules of an action in the order in which the pack ranks what they lead to. */
function ranked({ pack }: Site, type: ActionType, ids: readonly string[]): readonly Rule[] {
  const rank = ({ event }: Rule): number => {
    const { program, disposition, decision } = event.params as Readonly<Record<string, string | undefined>>
    return ids.indexOf(program ?? disposition ?? decision ?? '')
  }
  return pack.rules
    .filter((rule) => rule.event.type === type && rank(rule) >= 0)
    .toSorted((one, other) => rank(one) - rank(other))
}

const subjectLink =
  (site: Site, kind: Kind) =>
  (rule: Rule): Part =>
    subjectsOf(rule)
      .filter((key) => key.startsWith(`${kind}/`))
      .map((key) => linkTo(site, key))

function decidedHtml(site: Site, rule: Rule): Part {
  if (rule.event.type !== 'decide') return undefined
  const words = decisionWords(rule.event.params.decision)
  const [about] = subjectsOf(rule)
  return about === undefined ? `${words}, the whole plan` : html`${words}, ${linkTo(site, about)}`
}

function under(text: string, made: Html): Html {
  return isEmpty(made) ? nothing : html`<p>${text}</p>${made}`
}
