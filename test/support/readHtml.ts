/** What a page is made of, as far as tests look at it. */
export interface ReadPage {
  /** Every tag in its order, without attributes; an end as `/p`. */
  readonly tags: readonly string[]
  readonly ids: readonly string[]
  readonly links: readonly string[]
  /** Levels of headings, in their order. */
  readonly headings: readonly number[]
  /** What a reader sees, with one space between pieces. */
  readonly text: string
  /** Tags that are not closed, closed wrongly, or stand where no browser leaves them. */
  readonly faults: readonly string[]
}

const empty = new Set(['!doctype', 'meta', 'link', 'input'])
const block = new Set(['p', 'ul', 'ol', 'li', 'dl', 'div', 'table', 'section', 'article', 'h1', 'h2', 'h3'])

/** Reads a page as a browser would, as far as it is written without mistakes; every mistake is a fault. */
export function readHtml(markup: string): ReadPage {
  const page = { tags: [], ids: [], links: [], headings: [], faults: [] } as Record<string, string[]>
  const open: string[] = []
  const pieces: string[] = []
  const tokens =
    /<script>[\s\S]*?<\/script>|<(\/?)([a-zA-Z!][a-zA-Z0-9]*)((?:\s+[a-z-]+(?:="[^"<>]*")?)*)\s*>|([^<]+)|(<)/g
  for (const [, end = '', name = '', attributes = '', text, stray] of markup.matchAll(tokens)) {
    if (stray !== undefined) page.faults?.push('a stray <')
    if (text !== undefined && !['style', 'title'].includes(open.at(-1) ?? '')) pieces.push(text.trim())
    if (name === '') continue
    const tag = name.toLowerCase()
    page.tags?.push(`${end}${tag}`)
    if (end === '/') {
      if (open.pop() !== tag) page.faults?.push(`</${tag}> closes another`)
      continue
    }
    if (block.has(tag) && open.some((one) => one === 'p' || one === 'span' || one === 'a'))
      page.faults?.push(`<${tag}> in <${open.join('> <')}>`)
    if (!empty.has(tag)) open.push(tag)
    page.ids?.push(...valuesOf(attributes, 'id'))
    page.links?.push(...valuesOf(attributes, 'href'))
    if (/^h\d$/.test(tag)) page.headings?.push(tag.slice(1))
  }
  if (open.length > 0) page.faults?.push(`<${open.join('> <')}> is not closed`)
  const { tags = [], ids = [], links = [], headings = [], faults = [] } = page
  const text = unescaped(pieces.filter((piece) => piece !== '').join(' '))
  return { tags, ids, links, headings: headings.map(Number), text, faults }
}

function valuesOf(attributes: string, name: string): string[] {
  return [...attributes.matchAll(new RegExp(`\\s${name}="([^"]*)"`, 'g'))].map(([, value = '']) =>
    unescaped(value),
  )
}

function unescaped(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')
}
