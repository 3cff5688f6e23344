import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { changelogProblems, digestsNow, readChangelog } from '../../.ci/changelog.js'
import { repositoryRoot } from './sources.js'

const released = `## 0.1.0, 2026-12-01

Pack \`back 0.1.0 sha256:aa\`; plans of the fixtures \`sha256:bb\`.

- ★ The first rules.
`
const asReleased = { pack: 'back 0.1.0 sha256:aa', plans: 'sha256:bb' }
const otherPack = { ...asReleased, pack: 'back 0.2.0 sha256:cc' }
const otherPlans = { ...asReleased, plans: 'sha256:dd' }

describe('the changelog', () => {
  it('is read with its sections, days, entries and digests', () => {
    const text = `# Changelog\n\n- no entry\n\n## Unreleased\n\n- A word,\n  on two lines.\n- ★ A dose.\n\n${released}`
    expect(readChangelog(text)).toEqual([
      { title: 'Unreleased', entries: ['A word,\n  on two lines.', '★ A dose.'] },
      { title: '0.1.0', date: '2026-12-01', entries: ['★ The first rules.'], digests: asReleased },
    ])
  })

  it.each([
    { what: 'nothing changed since the release', text: released, now: asReleased, problems: [] },
    {
      what: 'only words changed',
      text: `## Unreleased\n\n- A word.\n\n${released}`,
      now: asReleased,
      problems: [],
    },
    {
      what: 'the pack changed, with a star',
      text: `## Unreleased\n\n- ★ A dose.\n\n${released}`,
      now: otherPack,
      problems: [],
    },
    {
      what: 'the pack changed, without a star',
      text: `## Unreleased\n\n- A word.\n\n${released}`,
      now: otherPack,
      problems: ['the bundled pack changed since the last release, and no entry has a ★'],
    },
    {
      what: 'plans changed, without a star',
      text: `## Unreleased\n\n${released}`,
      now: otherPlans,
      problems: ['plans of the fixtures changed since the last release, and no entry has a ★'],
    },
    {
      what: 'plans changed after the release, and nobody began a section',
      text: released,
      now: otherPlans,
      problems: ['plans of the fixtures changed since the last release, and there is no section Unreleased'],
    },
    {
      what: 'nothing was released, and no entry has a star',
      text: '## Unreleased\n\n- A word.\n',
      now: asReleased,
      problems: [
        'the bundled pack and plans of the fixtures changed since the beginning, and no entry has a ★',
      ],
    },
    { what: 'there is nothing', text: '', now: asReleased, problems: ['the changelog has no section'] },
  ])('is judged when $what', ({ text, now, problems }) => {
    expect(changelogProblems(readChangelog(text), now)).toEqual(problems)
  })

  it('stars what changed plans since the last release', () => {
    const text = readFileSync(`${repositoryRoot}/docs/changelog.md`, 'utf8')
    expect(changelogProblems(readChangelog(text), digestsNow())).toEqual([])
  })
})
