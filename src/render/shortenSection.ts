import type { Block, Detail, Entry, Section } from './document.js'

const leastWorthShortening = 40
/** Only these repeat often enough that pointing back is easier to read. */
const repeating: readonly string[] = ['check', 'stop when', 'take care']

/** A section in which a long line that was said already, word for word, only points to where. */
export function shortenSection(section: Section): Section {
  const saidBy = new Map<string, string>()
  const shortenDetail = (detail: Detail, title: string): Detail => {
    const key = `${detail.label} ${detail.text}`
    if (!repeating.includes(detail.label)) return detail
    const before = saidBy.get(key)
    if (before === undefined) {
      saidBy.set(key, title)
      return detail
    }
    return detail.text.length < leastWorthShortening ? detail : { ...detail, text: `as for ${before}` }
  }
  const shortenEntry = (entry: Entry): Entry => ({
    ...entry,
    details: entry.details.map((detail) => shortenDetail(detail, entry.title)),
  })
  const shortenBlock = (block: Block): Block =>
    block.kind === 'list' ? { ...block, entries: block.entries.map(shortenEntry) } : block
  return { ...section, blocks: section.blocks.map(shortenBlock) }
}
