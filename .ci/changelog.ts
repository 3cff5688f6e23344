import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'

/** What plans are made of, as it is now or as it was at a release. */
export interface PlanDigests {
  /** Of the bundled pack: its id and version, and the digest over its content. */
  readonly pack: string
  /** Of the whole plans that are kept as fixtures. */
  readonly plans: string
}

export interface ChangelogSection {
  /** `Unreleased`, or a version. */
  readonly title: string
  readonly date?: string
  readonly entries: readonly string[]
  /** As they were at the release; absent while it is to come. */
  readonly digests?: PlanDigests
}

/** The sections of a changelog, newest first. */
export function readChangelog(text: string): ChangelogSection[] {
  return text
    .split(/^## /m)
    .slice(1)
    .map((section) => {
      const [, title = '', date] = /^([^\s,]+)(?:, (\d{4}-\d{2}-\d{2}))?/.exec(section) ?? []
      const [, pack, plans] = /^Pack `([^`]+)`; plans of the fixtures `([^`]+)`\.$/m.exec(section) ?? []
      return {
        title,
        ...(date === undefined ? {} : { date }),
        entries: [...section.matchAll(/^- (.+(?:\n {2}.+)*)/gm)].map(([, entry = '']) => entry),
        ...(pack === undefined || plans === undefined ? {} : { digests: { pack, plans } }),
      }
    })
}

/** What is wrong with a changelog: plans that change since the last release need an entry with a star. */
export function changelogProblems(
  [newest, ...earlier]: readonly ChangelogSection[],
  now: PlanDigests,
): string[] {
  if (newest === undefined) return ['the changelog has no section']
  const last = newest.digests ?? earlier[0]?.digests
  const changed = [
    ...(last?.pack === now.pack ? [] : ['the bundled pack']),
    ...(last?.plans === now.plans ? [] : ['plans of the fixtures']),
  ]
  if (changed.length === 0) return []
  const what = `${changed.join(' and ')} changed since ${last === undefined ? 'the beginning' : 'the last release'}`
  if (newest.title !== 'Unreleased') return [`${what}, and there is no section Unreleased`]
  return newest.entries.some((entry) => entry.startsWith('★')) ? [] : [`${what}, and no entry has a ★`]
}

export function digestsNow(): PlanDigests {
  const generated = 'rules/back-pain.generated.json'
  if (!existsSync(generated)) throw new Error('run `npm run generate` first')
  const { manifest, digest } = JSON.parse(readFileSync(generated, 'utf8'))
  const folder = 'fixtures/plans'
  const hash = createHash('sha256')
  for (const file of readdirSync(folder).sort())
    hash.update(`${file}\n${readFileSync(`${folder}/${file}`, 'utf8')}`)
  return { pack: `${manifest.id} ${manifest.version} ${digest}`, plans: `sha256:${hash.digest('hex')}` }
}
