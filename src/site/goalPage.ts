import { match } from 'ts-pattern'
import type { GoalTemplate, TargetBranch, TargetFormula } from '../model/goalTemplate.js'
import { countInWords } from '../render/countInWords.js'
import { type Html, html, listed, type Part, table, terms } from '../render/html.js'
import { listInWords } from '../shared/listInWords.js'
import { targetHtml } from './actionHtml.js'
import { conditionHtml } from './conditionHtml.js'
import { groundsHtml } from './groundsHtml.js'
import { link } from './link.js'
import { page, section } from './page.js'
import { ruleSections } from './ruleCard.js'
import { rulesAbout } from './rulesAbout.js'
import { casesSection, fileLine, usedSection } from './sharedSections.js'
import type { Site } from './site.js'

/** The page of a goal: what it says, how its target is worked out, and what serves it. */
export function goalPage(site: Site, goal: GoalTemplate): string {
  const key = `goals/${goal.id}`
  const rules = rulesAbout(site, key)
  return page(site, {
    title: goal.title,
    kind: 'goals',
    lead: html`<p class="lead">“${withGaps(goal.statement)}”</p>`,
    sections: [
      ...section('what', 'What it is', whatHtml(site, goal)),
      ...section('targets', 'How the target is worked out', targetsHtml(site, goal)),
      ...section('steps', 'Steps on the way', ladderHtml(goal)),
      ...ruleSections(site, rules),
      ...casesSection(site, key),
      ...usedSection(site, key, rules),
    ],
  })
}

/** What every plan fills in stands out as a gap. */
function withGaps(statement: string): string {
  return statement.replace(/\{(\w+)\}/g, '‹$1›')
}

function whatHtml(site: Site, goal: GoalTemplate): Html {
  const { measure, part, baselineFact, activity, due, trajectory, servedBy, evidence, maintainStatement } =
    goal
  const partTitle = site.pack.measures[measure]?.parts?.find(({ code }) => code === part)?.title
  const measured = html`${link(site, 'measures', measure)}${partTitle === undefined ? '' : `, ${partTitle}`}`
  return terms([
    ['Said when the target is the baseline', maintainStatement && withGaps(maintainStatement)],
    ['Measured by', measured],
    ['Baseline without a score', baselineFact && link(site, 'facts', baselineFact)],
    ["For the person's own goal", activity && link(site, 'activities', activity)],
    ['Due', dueWords(due)],
    ['Expected course', link(site, 'trajectories', trajectory)],
    ['Served by', listed(servedBy.map((target) => targetHtml(site, target)))],
    ['Rests on', groundsHtml(evidence)],
    ['File', fileLine(site, `goals/${goal.id}`)],
  ])
}

function dueWords(due: GoalTemplate['due']): string {
  if (due === 'program-end') return 'at the end of the program'
  return 'stage' in due
    ? `at the end of the stage “${due.stage}”`
    : `after ${countInWords(Number(due.weeks), 'week')}`
}

function targetsHtml(site: Site, { targets, measure }: GoalTemplate): Html {
  const unit = site.pack.measures[measure]?.unit ?? ''
  const rows = targets.map((branch) => [
    branch.title,
    baselineWords(branch, unit),
    branch.when === undefined ? 'anybody' : conditionHtml(site, branch.when),
    formulaWords(branch.formula, unit),
    groundsHtml(branch.evidence),
  ])
  return html`<p>The first row that fits the baseline counts. The target is kept within the range of the measure and rounded to the harder side.</p>${table('Targets', ['Row', 'Baseline', 'For', 'Target', 'Rests on'], rows)}`
}

function baselineWords({ baselineFrom, baselineTo }: TargetBranch, unit: string): string {
  if (baselineFrom === undefined)
    return baselineTo === undefined ? 'any' : `${String(baselineTo)} ${unit} or less`
  if (baselineTo === undefined) return `${String(baselineFrom)} ${unit} or more`
  return `${String(baselineFrom)} to ${String(baselineTo)} ${unit}`
}

function formulaWords(formula: TargetFormula, unit: string): Part {
  return match(formula)
    .with({ kind: 'improve' }, ({ points, percent }) => {
      const sizes = [
        ...(points === undefined ? [] : [`${String(points)} ${unit}`]),
        ...(percent === undefined ? [] : [`${String(percent)} percent of the baseline`]),
      ]
      return sizes.length === 2
        ? `better by the larger of ${listInWords(sizes)}`
        : `better by ${sizes.join('')}`
    })
    .with({ kind: 'reach' }, ({ value }) => `reach ${String(value)} ${unit}`)
    .with({ kind: 'maintain' }, () => 'stay where it is')
    .with({ kind: 'patients-own' }, () => 'what the person named')
    .exhaustive()
}

function ladderHtml({ ladder }: GoalTemplate): Html {
  if (ladder === undefined) return html``
  const steps = ladder.steps.map((step) => html`<li>${step}</li>`)
  return html`<p>Examples, the easiest first; the clinician sets them with the person. ${groundsHtml(ladder.evidence)}</p><ol>${steps}</ol>`
}
