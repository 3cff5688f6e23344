import { describe, expect, test } from 'vitest'
import { siteOfPack } from '../../src/site/siteOfPack.js'
import { backPain, backPainFiles } from '../support/backPain.js'
import { type ReadPage, readHtml } from '../support/readHtml.js'

const pages = siteOfPack(backPain, backPainFiles)
const read = new Map<string, ReadPage>(
  Object.entries(pages)
    .filter(([path]) => path.endsWith('.html'))
    .map(([path, page]) => [path, readHtml(page)]),
)
const each = [...read]

describe('the site of the bundled pack', () => {
  test('is some three thousand pages of some twenty megabytes, none of them heavy', () => {
    const sizes = Object.values(pages).map((page) => page.length)
    expect(sizes.length).toBeLessThan(4_000)
    expect(sizes.reduce((sum, size) => sum + size)).toBeLessThan(30_000_000)
    expect(Math.max(...sizes)).toBeLessThan(600_000)
  })

  test('every link leads to a page, and every anchor to a place on it', () => {
    const anchors = new Map(each.map(([path, { ids }]) => [path, new Set(ids)]))
    const broken = each.flatMap(([path, { links }]) =>
      links.filter((link) => {
        const [to = '', anchor] = link.split('#')
        const page = to === '' ? path : resolved(path, to)
        if (!Object.hasOwn(pages, page)) return true
        return anchor !== undefined && anchors.get(page)?.has(anchor) !== true
      }),
    )
    expect(broken).toEqual([])
  })

  test('everything that the pack defines has its page', () => {
    const ids = Object.entries(folders).flatMap(([shelf, folder]) =>
      Object.keys(backPain[shelf as 'facts']).map((id) => `${folder}/${id}.html`),
    )
    const rules = backPain.rules.map(({ name }) => `rules/${name}.html`)
    expect([...ids, ...rules].filter((path) => !read.has(path))).toEqual([])
  })

  test('every rule is led to from just the pages of what it names and of the cases that name it', () => {
    const found = new Map<string, Set<string>>(backPain.rules.map(({ name }) => [name, new Set()]))
    for (const [path, { links }] of each)
      for (const link of links) {
        const name = /(?:^|\/)rules\/(.+)\.html$/.exec(link)?.[1]
        if (name !== undefined) found.get(name)?.add(path)
      }
    const wrong = backPain.rules.flatMap(({ name }) => {
      const [is, should] = [found.get(name) ?? new Set<string>(), placesOf(name)]
      const missing = [...should].filter((path) => !is.has(path))
      const stray = [...is].filter((path) => !should.has(path) && !lists.has(path))
      return missing.length + stray.length > 0 ? [{ name, missing, stray }] : []
    })
    expect(wrong).toEqual([])
  })

  test('is written without mistakes: tags close, ids are one of a kind, no heading is skipped', () => {
    const faulty = each.flatMap(([path, { faults, ids, headings }]) => {
      const twice = ids.filter((id, index) => ids.indexOf(id) !== index)
      const skips = headings.filter((level, index) => level > (headings[index - 1] ?? 0) + 1)
      const all = [...faults, ...twice, ...skips]
      return all.length > 0 ? [{ path, all }] : []
    })
    expect(faulty).toEqual([])
  })

  test('shows nobody JSON, or what a program says when it has nothing to say', () => {
    const odd = /undefined|\[object|NaN|[{}]|":/
    expect(
      each.flatMap(([path, { text }]) => (odd.test(text) ? [`${path}: ${odd.exec(text)}`] : [])),
    ).toEqual([])
  })
})

const lists = new Set(['rules.html', 'index.html', 'programs.html', 'triage.html', 'reviews.html'])

const folders = {
  conditions: 'conditions',
  dispositions: 'triage',
  programs: 'programs',
  pathways: 'pathways',
  interventions: 'interventions',
  exercises: 'exercises',
  education: 'education',
  goals: 'goals',
  reviews: 'reviews',
  advice: 'advice',
  measures: 'measures',
  roles: 'roles',
  payers: 'payers',
  disagreements: 'disagreements',
  namedConditions: 'terms',
  facts: 'facts',
  settings: 'settings',
  limits: 'limits',
  timings: 'timings',
  tags: 'groups',
  activities: 'activities',
  trajectories: 'trajectories',
  valueSets: 'answers',
  bibliography: 'sources',
} as const

type Json = { readonly [key: string]: unknown }

const documents: readonly Json[] = Object.entries(backPainFiles)
  .filter(([path]) => path.endsWith('.json'))
  .map(([, text]) => JSON.parse(text))
const written = new Map(
  documents.flatMap(({ rules = [] }) =>
    (rules as { name: string }[]).map((rule) => [rule.name, rule] as const),
  ),
)

/** Where a rule must stand, worked out from its text alone. */
function placesOf(name: string): ReadonlySet<string> {
  const rule = written.get(name) as unknown as Json
  const told = wordsOf(rule)
  const found = new Set<string>()
  const add = (shelf: keyof typeof folders, id: string) => {
    if (Object.hasOwn(backPain[shelf], id)) found.add(`${folders[shelf]}/${id}.html`)
  }
  for (const [key, word] of told) {
    for (const shelf of shelvesOf[key] ?? []) add(shelf, word)
    if (key === 'phases')
      for (const { id, phases } of Object.values(backPain.programs))
        if (phases.some((phase) => phase.id === word)) add('programs', id)
    if (key === 'fact' && word.startsWith('settings.')) add('settings', word.slice('settings.'.length))
    if (key === 'condition') for (const id of termsAsking.get(word) ?? []) add('conditions', id)
  }
  const { tag, intervention, exercise, education } = (rule.event as { params: Json }).params
  if (tag !== undefined && [intervention, exercise, education].every((one) => one === undefined))
    for (const shelf of ['interventions', 'exercises', 'education'] as const)
      for (const { id, tags } of Object.values(backPain[shelf]))
        if (tags?.includes(tag as string)) add(shelf, id)
  for (const path of casesNaming(name)) found.add(path)
  return found
}

const items = ['interventions', 'exercises', 'education'] as const

const shelvesOf: Readonly<Record<string, readonly (keyof typeof folders)[]>> = {
  fact: ['facts'],
  since: ['facts'],
  setting: ['settings'],
  condition: ['namedConditions'],
  sources: ['bibliography'],
  intervention: ['interventions'],
  exercise: ['exercises'],
  education: ['education'],
  tag: ['tags'],
  program: ['programs'],
  programs: ['programs'],
  pathway: ['pathways'],
  disposition: ['dispositions'],
  to: ['roles'],
  role: ['roles'],
  goal: ['goals'],
  measure: ['measures'],
  review: ['reviews'],
  advice: ['advice'],
  'conditions value': ['conditions'],
  'condition.primary value': ['conditions'],
  'dispositions.fired value': ['dispositions'],
  'program.running value': ['programs'],
  'goals.activities value': ['activities'],
  'referral.by value': ['roles'],
  'prefer value': [...items, 'tags', 'programs', 'pathways'],
  'decline value': [...items, 'tags', 'programs', 'pathways'],
}

/** Every word in something with the key that it stands under; a compared code with its fact. */
function wordsOf(value: unknown, key = ''): readonly (readonly [key: string, word: string])[] {
  if (typeof value === 'string') return [[key, value]]
  if (Array.isArray(value)) return value.flatMap((part) => wordsOf(part, key))
  if (typeof value !== 'object' || value === null) return []
  const { fact } = value as Json
  return Object.entries(value).flatMap(([next, part]) =>
    wordsOf(part, next === 'value' ? `${String(fact)} value` : next),
  )
}

/** The conditions of people that each term asks about. */
const termsAsking: ReadonlyMap<string, readonly string[]> = new Map(
  Object.values(backPain.namedConditions).map(({ name, conditions }) => [
    name,
    wordsOf(conditions).flatMap(([key, word]) => (shelvesOf[key]?.includes('conditions') ? [word] : [])),
  ]),
)

const pagesOfCases = Object.entries(backPainFiles).flatMap(([path, text]) => {
  if (!path.endsWith('.cases.json')) return []
  const page = `cases/${path.replace('.cases.json', '').replaceAll('/', '.')}.html`
  const cases = (JSON.parse(text) as { cases: { expect: Json }[] }).cases
  return cases.map(({ expect: { applies = [], doesNotApply = [], unknown = [], cautions = {} } }) => {
    const named = [applies, doesNotApply, unknown, ...Object.values(cautions as Json)]
    return { page, rules: new Set(named.flat() as string[]) }
  })
})

function casesNaming(name: string): readonly string[] {
  return pagesOfCases.filter(({ rules }) => rules.has(name)).map(({ page }) => page)
}

function resolved(from: string, to: string): string {
  const steps = from.split('/').slice(0, -1)
  for (const step of to.split('/')) {
    if (step === '..') steps.pop()
    else steps.push(step)
  }
  return steps.join('/')
}
