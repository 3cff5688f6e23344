/** Names of the elements that are open at the end, or the first one closed wrongly. */
export function unbalanced(image: string): string[] {
  const open: string[] = []
  for (const [, slash, name = '', selfClosing] of image.matchAll(/<(\/?)([a-z]+)[^>]*?(\/?)>/g)) {
    if (selfClosing) continue
    if (!slash) open.push(name)
    else if (open.pop() !== name) return [name]
  }
  return open
}

/** The texts that are seen, in their order. */
export function textsOf(image: string): string[] {
  return [...image.matchAll(/<text[^>]*>([^<]*)/g)].map(([, text = '']) => text)
}

/** The texts that are seen, with where they stand. */
export function placedTexts(image: string) {
  return [...image.matchAll(/<text ([^>]*)>([^<]*)/g)].map(([, attributes = '', text = '']) => {
    const of = (name: string): string => new RegExp(`(?:^| )${name}="([^"]*)"`).exec(attributes)?.[1] ?? ''
    return {
      text,
      x: Number(of('x')),
      y: Number(of('y')),
      size: Number(of('font-size')),
      anchor: of('text-anchor'),
    }
  })
}
