import * as z from 'zod'
import { calendarDateSchema, textSchema } from './primitives.js'

/** A language by its tag (BCP 47): `fr-CA`. */
export const languageSchema = z
  .string()
  .regex(/^[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-[A-Z]{2})?$/, 'expected the tag of a language, as fr-CA')

/** Who reads a text: the patient as well, or clinicians alone. */
export const readerSchema = z.enum(['patient', 'clinician'])
export type Reader = z.infer<typeof readerSchema>

/** `locales/<language>/locale.json`: what the translation is, and how far it may be trusted. */
export const localeHeaderSchema = z.strictObject({
  $schema: z.string().optional(),
  language: languageSchema,
  /** `patient`: all that patients read is to be translated; `clinician`: all that anybody reads. */
  covers: readerSchema,
  /** When the translation was last confirmed, and by whom, as a role; absent when it was not. */
  reviewedOn: calendarDateSchema.optional(),
  reviewedBy: textSchema.optional(),
  note: textSchema.optional(),
})
export type LocaleHeader = z.infer<typeof localeHeaderSchema>

/** XLIFF's words: what was translated, and the translation; empty as long as there is none. */
export const translationSchema = z.strictObject({
  source: textSchema,
  target: z.string().max(4000),
  /** What was translated before the source changed: the translation is stale until somebody goes over it. */
  was: textSchema.optional(),
})
export type Translation = z.infer<typeof translationSchema>

/** `locales/<language>/<file of the pack>`: the texts of that file by `<kind>/<id>/<path>`. */
export const localeFileSchema = z.strictObject({
  $schema: z.string().optional(),
  texts: z.record(z.string(), translationSchema),
})
export type LocaleFile = z.infer<typeof localeFileSchema>

/** The translation of a pack into one language: plain data, that stands beside the pack. */
export interface Locale extends Omit<LocaleHeader, '$schema' | 'note'> {
  /** The id of the pack. */
  readonly pack: string
  /** By `<kind>/<id>/<path>`; what is not translated is left out. */
  readonly texts: Readonly<Record<string, Pick<Translation, 'source' | 'target'>>>
}

/** What a pack or a plan in another language says of its translation. */
export interface TranslationOf extends Pick<LocaleHeader, 'language' | 'reviewedOn' | 'reviewedBy'> {
  /** The language that it was translated from. */
  readonly from: string
  /** Ids of the texts that have no translation and stand there marked, in the language they were written in. */
  readonly untranslated: readonly string[]
}
