import { readCaseFiles } from '../authoring/readCaseFiles.js'
import type { BaseFile, Cannot, Case, CaseFile } from '../model/caseFile.js'
import type { Problem } from '../model/problem.js'

/** A case, with where it is shown. */
export interface BookedCase {
  readonly one: Case
  /** The page of its file and its place there. */
  readonly page: string
  readonly at: number
}

/** How a case shows something. */
export interface Showing extends BookedCase {
  readonly as: string
}

export interface CaseBook {
  /** By the id of the page, the file and its cases. */
  readonly pages: ReadonlyMap<string, { readonly file: string; readonly content: CaseFile }>
  /** By `<kind>/<id>`, the cases that show it. */
  readonly showing: ReadonlyMap<string, readonly Showing[]>
  /** By rule, what no case can show of it. */
  readonly cannot: ReadonlyMap<string, readonly Cannot[]>
  /** Named people whom cases start from. */
  readonly bases: BaseFile['bases']
  readonly problems: readonly Problem[]
}

/**
 * The cases among a pack's files, by what they show. Files that can't be read are problems.
 *
 * @example caseBook(files).showing.get('rules/massage.skin')?.[0]?.as // 'applies'
 */
export function caseBook(files: Readonly<Record<string, string>>): CaseBook {
  const { caseFiles, bases, problems } = readCaseFiles(files)
  const pages = new Map<string, { file: string; content: CaseFile }>()
  const showing = new Map<string, Showing[]>()
  const cannot = new Map<string, Cannot[]>()
  for (const [file, content] of Object.entries(caseFiles)) {
    const page = freeName(pages, file)
    pages.set(page, { file, content })
    for (const [at, one] of content.cases.entries())
      for (const [key, as] of shownBy(one)) append(showing, key, { one, page, at, as })
    for (const one of content.cannot ?? []) append(cannot, subjectOf(one), one)
  }
  return { pages, showing, cannot, bases, problems }
}

function append<V>(lists: Map<string, V[]>, key: string, value: V): void {
  const list = lists.get(key)
  if (list === undefined) lists.set(key, [value])
  else list.push(value)
}

const longestName = 100

/** A path may hold whatever a file system allows; an address holds letters, digits, points and dashes. */
function freeName(taken: ReadonlyMap<string, unknown>, file: string): string {
  const name = file
    .replace(/\.cases\.json$/, '')
    .toLowerCase()
    .replaceAll('/', '.')
    .replace(/[^a-z0-9.]+/g, '-')
    .replace(/^[.-]+/, '')
    .slice(0, longestName)
  for (let copy = 1; ; copy += 1) {
    const free = copy === 1 && name !== '' ? name : `${name}-${copy}`
    if (!taken.has(free)) return free
  }
}

function subjectOf(cannot: Cannot): string {
  if ('rule' in cannot) return `rules/${cannot.rule}`
  if ('beats' in cannot) return `rules/${cannot.beats}`
  if ('item' in cannot) return pluralKey(cannot.item)
  if ('softened' in cannot) return cannot.softened.split(/[ :]/)[0] ?? ''
  return ('leaf' in cannot ? cannot.leaf : cannot.threshold).split(' ')[0] ?? ''
}

const plurals: Readonly<Record<string, string>> = {
  intervention: 'interventions',
  exercise: 'exercises',
  review: 'reviews',
  goal: 'goals',
  measure: 'measures',
  tag: 'tags',
  condition: 'conditions',
  program: 'programs',
  pathway: 'pathways',
}

/** What cases call `exercise/squat` is `exercises/squat` in a pack. */
export function pluralKey(key: string): string {
  const slash = key.indexOf('/')
  const kind = key.slice(0, slash)
  return `${plurals[kind] ?? kind}${key.slice(slash)}`
}

function shownBy({ expect }: Case): readonly (readonly [key: string, as: string])[] {
  const each = (ids: readonly string[] | undefined, kind: string, as: string) =>
    (ids ?? []).map((id) => [kind === '' ? pluralKey(id) : `${kind}/${id}`, as] as const)
  const one = (id: string | undefined, kind: string, as: string) =>
    each(id === undefined ? [] : [id], kind, as)
  return [
    ...each(expect.applies, 'rules', 'applies'),
    ...each(expect.doesNotApply, 'rules', 'does not apply'),
    ...each(expect.unknown, 'rules', 'is unknown'),
    ...each(expect.includes, '', 'in the plan'),
    ...each(expect.excludes, '', 'not in the plan'),
    ...each(expect.holds, '', 'held back until a question is answered'),
    ...each(expect.offers, 'pathways', 'offered'),
    ...each(expect.doesNotOffer, 'pathways', 'not offered'),
    ...each(expect.asks, 'facts', 'is asked'),
    ...each(expect.doesNotAsk, 'facts', 'is not asked'),
    ...one(expect.disposition, 'dispositions', 'wins'),
    ...one(expect.program, 'programs', 'is chosen'),
    ...each(Object.keys(expect.goals ?? {}), 'goals', 'its target'),
    ...each(expect.advises, 'advice', 'is said'),
    ...each(expect.disputes, 'disagreements', 'is in the plan'),
    ...each(expect.doesNotDispute, 'disagreements', 'is not in the plan'),
    ...each(expect.pays, 'payers', 'is listed'),
    ...each(expect.doesNotPay, 'payers', 'is not listed'),
    ...each(Object.keys(expect.facts ?? {}), 'facts', 'what it comes to'),
    ...each(
      Object.keys(expect.dates ?? {}).filter((key) => key.includes('/')),
      '',
      'when',
    ),
  ]
}
