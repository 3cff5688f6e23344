import { describe, expect, it } from 'vitest'
import { describePlan } from '../../src/render/describePlan.js'
import { plainText } from '../../src/render/plainText.js'
import { renderHtml } from '../../src/render/renderHtml.js'
import { renderTimelineSvg } from '../../src/render/renderTimelineSvg.js'
import { readHtml } from '../support/readHtml.js'
import { after, before } from './courseExample.js'
import { hostilePlan, hostileStop, hostileText } from './hostile.js'

/** The page without its pictures, which have tests of their own. */
const withoutPicture = (page: string): string => page.replace(/<svg[\s\S]*?<\/svg>/g, '')

describe('a plan as a page for clinicians', () => {
  const page = renderHtml(before)
  const read = readHtml(withoutPicture(page))

  it('says all that the Markdown says', () => {
    const { title, sections } = describePlan(before, 'full')
    expect(read.text).toContain(title)
    const texts = sections.flatMap(({ blocks }) =>
      blocks.flatMap((block) => {
        if (block.kind === 'table') return [...block.head, ...block.rows.flat()]
        if (block.kind === 'steps' || block.kind === 'points') return block.texts
        if (block.kind !== 'list') return [block.text]
        return block.entries.flatMap(({ title: own, text = '', details }) => [
          own,
          text,
          ...details.flatMap((detail) => [detail.label, detail.text]),
        ])
      }),
    )
    expect(texts.filter((text) => !read.text.includes(plainText(text)))).toEqual([])
  })

  it('shows the timeline, which says in words what it shows', () => {
    expect(page).toContain(renderTimelineSvg(before))
  })

  it('has landmarks, and headings one below the other', () => {
    for (const tag of ['header', 'main', 'footer', 'h1'])
      expect(read.tags.filter((name) => name === tag)).toHaveLength(1)
    const jumps = read.headings.filter((level, index) => level > (read.headings[index - 1] ?? 0) + 1)
    expect(jumps).toEqual([])
    expect(new Set(read.ids).size).toBe(read.ids.length)
    expect(page).toContain('<html lang="en">')
  })

  it('fetches nothing and runs nothing', () => {
    expect(page).not.toMatch(/<script|<link|<iframe|\bsrc=|\bon[a-z]+="|url\(|@import/)
    expect(read.links).toEqual(['#plan'])
  })

  it.each([
    ['a plan', before],
    ['a revised plan', after],
    ['a plan with hostile texts', hostilePlan],
    ['a stopped plan with hostile texts', hostileStop],
  ])('is sound markup for %s', (_name, plan) => {
    const { faults, tags } = readHtml(withoutPicture(renderHtml(plan)))
    expect(faults).toEqual([])
    expect(tags).not.toContain('script')
  })

  it('shows what somebody wrote as it stands', () => {
    const { text } = readHtml(withoutPicture(renderHtml(hostilePlan)))
    expect(text).toContain(plainText(hostileText))
  })
})
