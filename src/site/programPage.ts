import { match } from 'ts-pattern'
import type { Pathway } from '../model/pathway.js'
import type { Phase, Program } from '../model/program.js'
import { countInWords } from '../render/countInWords.js'
import { bullets, type Html, html, listed, type Part, table, terms } from '../render/html.js'
import { conditionHtml } from './conditionHtml.js'
import { groundsHtml } from './groundsHtml.js'
import { link } from './link.js'
import { page, section } from './page.js'
import { ruleSections } from './ruleCard.js'
import { rulesAbout } from './rulesAbout.js'
import { casesSection, disagreementSection, fileLine, usedSection } from './sharedSections.js'
import type { Site } from './site.js'

/** The page of a program: how it runs, phase by phase, for whom it is, and what speaks of it. */
export function programPage(site: Site, program: Program): string {
  const key = `programs/${program.id}`
  const rules = rulesAbout(site, key)
  return page(site, {
    title: program.title,
    kind: 'programs',
    lead: html`<p class="lead">${program.plain}</p>`,
    sections: [
      ...section('what', 'How it runs', runHtml(site, program)),
      ...section('phases', 'Phases', html`${program.phases.map((phase) => phaseHtml(site, phase))}`),
      ...section('meetings', 'Meetings of the team', meetingsHtml(site, program)),
      ...disagreementSection(site, [key]),
      ...ruleSections(site, rules),
      ...casesSection(site, key),
      ...usedSection(site, key, rules),
    ],
  })
}

function leastTimeInWords({ leastDaysPerWeek, leastMinutesPerDay }: Program): string {
  const days = `${countInWords(Number(leastDaysPerWeek), 'day')} a week at least`
  return leastMinutesPerDay === undefined ? days : `${days}, for ${String(leastMinutesPerDay)} minutes each`
}

function runHtml(site: Site, program: Program): Html {
  const { visitsPerWeek, visitsPerDay, activeMinutesPerDay, maxWeeks } = program
  const rank = site.pack.manifest.choices.program.indexOf(program.id) + 1
  const next = (id: string | undefined): Part => (id === undefined ? undefined : link(site, 'programs', id))
  return terms([
    [
      'Place in the choice',
      rank === 0
        ? undefined
        : `${rank} of ${site.pack.manifest.choices.program.length}: the first that is offered wins`,
    ],
    ['Who takes part', listed(program.roles.map((role) => link(site, 'roles', role)))],
    ['Visits a week', `${String(visitsPerWeek.min)} to ${String(visitsPerWeek.max)}`],
    ['Visits a day', `at most ${String(visitsPerDay)}`],
    ['Active minutes a day', `at most ${String(activeMinutesPerDay)}`],
    ['The person must be able to come', leastTimeInWords(program)],
    ['Longest', countInWords(Number(maxWeeks), 'week')],
    ['More, when needed', next(program.stepUp)],
    ['Less, when it goes well', next(program.stepDown)],
    ['After a course', program.followUp && 'it may follow a discharge'],
    ['What to expect', program.expected],
    ['Rests on', groundsHtml(program.evidence)],
    ['File', fileLine(site, `programs/${program.id}`)],
  ])
}

function phaseHtml(site: Site, phase: Phase): Html {
  const { id, title, weeks, focus, entry, exit, evidence, stage } = phase
  const done = exit.map(({ text, when }) => {
    if (when === undefined) return html`${text} <span class="quiet">(the clinician says)</span>`
    return html`${text}<div class="quiet">Checked: ${conditionHtml(site, when)}</div>`
  })
  return html`<article id="phase-${id}" class="rule"><h3>${title}, ${countInWords(Number(weeks), 'week')}</h3><p>${focus}</p>${terms(
    [
      ['To begin', bullets(entry)],
      ['Done when', bullets(done)],
      ['Stage', stage],
      ['Rests on', groundsHtml(evidence)],
    ],
  )}</article>`
}

function meetingsHtml(site: Site, { meetings = [] }: Program): Html {
  return table(
    'Meetings',
    ['Meeting', 'How often', 'Who', 'What comes of it', 'Rests on'],
    meetings.map(({ title, cadence, who, withPatient, output, evidence }) => [
      title,
      cadence,
      html`${listed(who.map((role) => link(site, 'roles', role)))}${withPatient ? ', with the patient' : ''}`,
      output,
      groundsHtml(evidence),
    ]),
  )
}

/** The page of a pathway: what happens, who arranges it, and for whom. */
export function pathwayPage(site: Site, pathway: Pathway): string {
  const key = `pathways/${pathway.id}`
  const rules = rulesAbout(site, key)
  const { whatHappens, referralContents = [], firstVisitWithinDays, by, to, otherwise, evidence } = pathway
  const kind = match(pathway.kind)
    .with('referral', () => 'a referral')
    .with('payer', () => 'care that a payer arranges')
    .with('work', () => 'an offer at work')
    .exhaustive()
  const days = firstVisitWithinDays === undefined ? undefined : `within ${String(firstVisitWithinDays)} days`
  const what = terms([
    ['Kind', kind],
    ['What happens', bullets(whatHappens)],
    ['First visit', days],
    ['What the referral holds', bullets(referralContents)],
    ['Who refers or asks', link(site, 'roles', by)],
    ['Who sees the person there', to && link(site, 'roles', to)],
    ['Where else to turn', otherwise],
    ['Rests on', groundsHtml(evidence)],
    ['File', fileLine(site, key)],
  ])
  return page(site, {
    title: pathway.title,
    kind: 'pathways',
    lead: html`<p class="lead">${pathway.plain}</p>`,
    sections: [
      ...section('what', 'What it is', what),
      ...ruleSections(site, rules),
      ...casesSection(site, key),
      ...usedSection(site, key, rules),
    ],
  })
}
