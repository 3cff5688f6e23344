import type { Pack } from '../model/pack.js'
import { compareText } from '../shared/compareText.js'
import {
  activityPage,
  advicePage,
  limitPage,
  reviewPage,
  rolePage,
  tagPage,
  timingPage,
} from './carePages.js'
import { casePage } from './casePage.js'
import { conditionPage } from './conditionPage.js'
import { dispositionPage } from './dispositionPage.js'
import { factPage } from './factPage.js'
import { goalPage } from './goalPage.js'
import { guidePage } from './guidePage.js'
import { homePage } from './homePage.js'
import { itemPage } from './itemPage.js'
import { type Kind, kinds } from './kinds.js'
import { listPage } from './listPage.js'
import { makeSite } from './makeSite.js'
import { measurePage, trajectoryPage } from './measurePage.js'
import { peoplePage } from './peoplePage.js'
import { pathwayPage, programPage } from './programPage.js'
import { rulePage } from './rulePage.js'
import { settingPage } from './settingPage.js'
import type { Site } from './site.js'
import { sourcePage } from './sourcePage.js'
import { style } from './style.js'
import { disagreementPage, payerPage, termPage, valueSetPage } from './wordPages.js'

type Pages = Readonly<Record<string, string>>

/**
 * A pack as a site to browse, by the path of each file: a page for everything in it, with its rules in sentences, its
 * evidence, the cases that show it and where it is used. The same pack gives the same bytes. `files` are those that
 * the pack was loaded from, with its cases.
 *
 * @example siteOfPack(pack, files)['interventions/massage.html'] // '<!DOCTYPE html>\n<html lang="en-CA">…'
 */
export function siteOfPack(pack: Pack, files: Readonly<Record<string, string>>): Pages {
  const site = makeSite(pack, files)
  const lists = kinds
    .filter(({ kind }) => [...site.entries.values()].some((entry) => entry.kind === kind))
    .map((kind) => [`${kind.folder}.html`, listPage(site, kind)] as const)
  const pages = kinds.flatMap(({ kind, folder }) =>
    pagesOf(site, kind).map(([id, text]) => [`${folder}/${id}.html`, text] as const),
  )
  const all: readonly (readonly [path: string, text: string])[] = [
    ['index.html', homePage(site)],
    ['how-to-read.html', guidePage(site)],
    ['site.css', style],
    ...(hasPeople(site) ? [['people.html', peoplePage(site)] as const] : []),
    ...lists,
    ...pages,
  ]
  return Object.fromEntries(all.toSorted(([one], [other]) => compareText(one, other)))
}

const hasPeople = ({ cases }: Site): boolean => Object.keys(cases.bases).length > 0

type PageOf = readonly [id: string, text: string]

function pagesOf(site: Site, kind: Kind): readonly PageOf[] {
  if (kind === 'rules') return site.pack.rules.map((rule) => [rule.name, rulePage(site, rule)])
  if (kind === 'cases') return [...site.cases.pages].map(([id, file]) => [id, casePage(site, id, file)])
  const makers = makersOf(site)
  const make = makers[kind] as (definition: unknown) => string
  return Object.entries(site.pack[kind]).map(([id, definition]): PageOf => [id, make(definition)])
}

type Defined = Exclude<Kind, 'rules' | 'cases'>
type Makers = { readonly [K in Defined]: (definition: Pack[K][string]) => string }

function makersOf(site: Site): Makers {
  return {
    conditions: (one) => conditionPage(site, one),
    dispositions: (one) => dispositionPage(site, one),
    programs: (one) => programPage(site, one),
    pathways: (one) => pathwayPage(site, one),
    interventions: (one) => itemPage(site, 'interventions', one),
    exercises: (one) => itemPage(site, 'exercises', one),
    education: (one) => itemPage(site, 'education', one),
    goals: (one) => goalPage(site, one),
    reviews: (one) => reviewPage(site, one),
    advice: (one) => advicePage(site, one),
    measures: (one) => measurePage(site, one),
    roles: (one) => rolePage(site, one),
    payers: (one) => payerPage(site, one),
    disagreements: (one) => disagreementPage(site, one),
    namedConditions: (one) => termPage(site, one),
    facts: (one) => factPage(site, one),
    settings: (one) => settingPage(site, one),
    limits: (one) => limitPage(site, one),
    timings: (one) => timingPage(site, one),
    tags: (one) => tagPage(site, one),
    activities: (one) => activityPage(site, one),
    trajectories: (one) => trajectoryPage(site, one),
    valueSets: (one) => valueSetPage(site, one),
    bibliography: (one) => sourcePage(site, one),
  }
}
