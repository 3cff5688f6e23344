import type { Activity, Advice, ItemLimit, ReviewTemplate, Role, Tag } from '../model/catalogue.js'
import type { Timing } from '../model/timing.js'
import { countInWords } from '../render/countInWords.js'
import { bullets, type Html, html, listed, type Part, terms } from '../render/html.js'
import { targetHtml } from './actionHtml.js'
import { conditionHtml } from './conditionHtml.js'
import { groundsHtml } from './groundsHtml.js'
import type { Entry } from './kinds.js'
import { link, linkTo } from './link.js'
import { page, type Section, section } from './page.js'
import { ruleSections } from './ruleCard.js'
import { rulesAbout } from './rulesAbout.js'
import { casesSection, disagreementSection, fileLine, usedSection } from './sharedSections.js'
import type { Site } from './site.js'

/** A page of what is said in a few terms, with its rules, cases and uses. */
function shortPage(
  site: Site,
  { kind, id, title }: Entry,
  what: Html,
  more: readonly Section[] = [],
): string {
  const key = `${kind}/${id}`
  const rules = rulesAbout(site, key)
  return page(site, {
    title,
    kind,
    sections: [
      ...section('what', 'What it is', what),
      ...more,
      ...disagreementSection(site, [key]),
      ...ruleSections(site, rules),
      ...casesSection(site, key),
      ...usedSection(site, key, rules),
    ],
  })
}

/** The page of a role: its work, and when it takes part. */
export function rolePage(site: Site, role: Role): string {
  const what = terms([
    ['Work', role.discipline],
    ['What it does', bullets(role.responsibilities)],
    ['May lead a plan', role.mayLead ? 'yes' : 'no'],
    ['Rests on', groundsHtml(role.evidence)],
    ['File', fileLine(site, `roles/${role.id}`)],
  ])
  return shortPage(site, { ...role, kind: 'roles' }, what)
}

/** The page of a review: when it is, who comes, and what is decided. */
export function reviewPage(site: Site, review: ReviewTemplate): string {
  const { week, minutes, measures, roles, question, ifOffTrack, evidence } = review
  const what = terms([
    ['When', week === undefined ? 'when a rule asks for it' : `week ${String(week)} of the plan`],
    ['Takes', countInWords(Number(minutes), 'minute')],
    ['Who', listed(roles.map((role) => link(site, 'roles', role)))],
    ['Measures, besides those of the goals', listed(measures.map((id) => link(site, 'measures', id)))],
    ['What is decided', question],
    ['If goals are not on track', ifOffTrack],
    ['Rests on', groundsHtml(evidence)],
    ['File', fileLine(site, `reviews/${review.id}`)],
  ])
  return shortPage(site, { ...review, kind: 'reviews' }, what)
}

/** The page of an advice: what the person is told, and when. */
export function advicePage(site: Site, advice: Advice): string {
  const what = terms([
    ['Kind', advice.kind.replaceAll('-', ' ')],
    ['What the person is told', bullets(advice.text)],
    ['Rests on', groundsHtml(advice.evidence)],
    ['File', fileLine(site, `advice/${advice.id}`)],
  ])
  return shortPage(site, { ...advice, kind: 'advice' }, what)
}

/** The page of an activity that a person's own goal is about. */
export function activityPage(site: Site, activity: Activity): string {
  const what = terms([
    ['What it takes', bullets(activity.capacities)],
    ['Rests on', groundsHtml(activity.evidence)],
    ['File', fileLine(site, `activities/${activity.id}`)],
  ])
  return shortPage(site, { ...activity, kind: 'activities' }, what)
}

/** The page of a group: its items, and the rules that speak of all of them. */
export function tagPage(site: Site, tag: Tag): string {
  const shelves = ['interventions', 'exercises', 'education'] as const
  const members = shelves.flatMap((kind) =>
    Object.values(site.pack[kind])
      .filter(({ tags }) => tags?.includes(tag.id))
      .map(({ id }) => linkTo(site, `${kind}/${id}`)),
  )
  const what = terms([
    ['Its items', bullets(members)],
    ['Said to who would have nothing else', tag.notAlone],
    ['File', fileLine(site, `tags/${tag.id}`)],
  ])
  return shortPage(site, { ...tag, kind: 'tags' }, what)
}

/** The page of a limit: how many items of a group, and for whom. */
export function limitPage(site: Site, limit: ItemLimit): string {
  const per = limit.per === 'phase' ? 'at any one time' : 'in the whole plan'
  const what = terms([
    ['At most', html`${String(limit.max)} of the group ${link(site, 'tags', limit.tag)}, ${per}`],
    ['For whom', limit.when === undefined ? 'everybody' : conditionHtml(site, limit.when)],
    ['While that is not known', limit.when && 'the limit counts: the lower number is the careful one'],
    ['Rests on', groundsHtml(limit.evidence)],
    ['File', fileLine(site, `limits/${limit.id}`)],
  ])
  return shortPage(site, { ...limit, kind: 'limits' }, what)
}

/** The page of a timing: what bounds the days of visits. */
export function timingPage(site: Site, timing: Timing): string {
  const { when, programs = [], minutesPerDay, firstVisitWithinDays, window, evidence } = timing
  const what = terms([
    [
      'Minutes of visits on one day',
      minutesPerDay === undefined ? undefined : `at most ${String(minutesPerDay)}`,
    ],
    [
      'First visit',
      firstVisitWithinDays === undefined
        ? undefined
        : `within ${String(firstVisitWithinDays)} days of the referral`,
    ],
    ['Only in these days', window && windowHtml(site, window)],
    ['For whom', when === undefined ? 'everybody' : conditionHtml(site, when)],
    [
      'In the programs',
      programs.length === 0 ? undefined : listed(programs.map((id) => link(site, 'programs', id))),
    ],
    ['Rests on', groundsHtml(evidence)],
    ['File', fileLine(site, `timings/${timing.id}`)],
  ])
  return shortPage(site, { ...timing, kind: 'timings' }, what)
}

function windowHtml(
  site: Site,
  { after, items, fromDay, toDay, onlyNew }: NonNullable<Timing['window']>,
): Part {
  const ends = [
    ...(fromDay === undefined ? [] : [`from day ${String(fromDay)}`]),
    ...(toDay === undefined ? [] : [`to day ${String(toDay)}`]),
  ].join(' ')
  const what = listed(items.map((target) => targetHtml(site, target)))
  const fresh = onlyNew ? '; what was begun before goes on' : ''
  return html`${ends}, counted from ${link(site, 'facts', after)}: ${what}${fresh}`
}
