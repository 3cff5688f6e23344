/** A text that has no translation, so that nobody takes it for one: `⟦exercises/walk/title: Walk⟧`. */
export function markUntranslated(id: string, text: string): string {
  return `⟦${id}: ${text}⟧`
}

/**
 * The ids of untranslated texts in a text, each once.
 *
 * @example untranslatedIn('Do ⟦exercises/walk/title: Walk⟧ daily') // ['exercises/walk/title']
 */
export function untranslatedIn(text: string): string[] {
  return [...new Set([...text.matchAll(/⟦([^\s⟦⟧]+): /g)].map(([, id = '']) => id))]
}
