/** The language of a pack's texts: the one that it is in, or the first that it says it is written in. */
export function languageOf({
  manifest,
  translation,
}: {
  readonly manifest: { readonly languages: readonly string[] }
  readonly translation?: { readonly language: string }
}): string {
  return translation?.language ?? manifest.languages[0] ?? 'en'
}
