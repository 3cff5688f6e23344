import { expect } from 'vitest'

export interface Block {
  readonly language: string
  readonly code: string
  /** What stands between the block before and this one, on one line. */
  readonly said: string
}

/** The fenced blocks of a page with what is said before each. */
export function blocksOf(page: string): Block[] {
  const parts = [...page.matchAll(/([\s\S]*?)```(\w+)\n([\s\S]*?)```\n/g)]
  return parts.map(([, before = '', language = '', code = '']) => ({
    language,
    code,
    said: before.replace(/\s+/g, ' ').trim(),
  }))
}

/** Lines of a page stand in what was printed, in their order; `…` stands for any that are left out. */
export function expectLines(printed: string, shown: string): void {
  const lines = printed.split('\n')
  const parts = shown.split(/^…$/m)
  expect(lines.slice(0, parts[0]?.trimEnd().split('\n').length).join('\n')).toBe(parts[0]?.trimEnd())
  let rest = `\n${lines.join('\n')}\n`
  for (const part of parts) {
    const wanted = `\n${part.trim() === '' ? '' : `${part.replace(/^\n|\n$/g, '')}\n`}`
    expect(rest).toContain(wanted)
    rest = rest.slice(rest.indexOf(wanted) + wanted.length - 1)
  }
  if (!shown.trimEnd().endsWith('…')) expect(rest.trim()).toBe('')
}
