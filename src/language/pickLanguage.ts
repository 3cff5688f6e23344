/**
 * The language that is meant: a tag as it stands, or the only one that begins with it. Whoever asks for what is not
 * there, or for one of several, gets back what was asked for, so that it can be refused by name.
 *
 * @example pickLanguage('fr', ['en-CA', 'fr-CA']) // 'fr-CA'
 */
export function pickLanguage(wanted: string, known: readonly string[]): string {
  if (known.includes(wanted)) return wanted
  const meant = known.filter((tag) => tag.startsWith(`${wanted}-`))
  return meant.length === 1 ? (meant[0] ?? wanted) : wanted
}
