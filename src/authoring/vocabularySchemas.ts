import { isHeader, isLocaleFile } from '../language/localePaths.js'
import { codingsSchema } from '../model/codings.js'
import { cohortFileSchema } from '../model/cohort.js'
import { localeFileSchema, localeHeaderSchema } from '../model/locale.js'
import { packManifestSchema } from '../model/pack.js'
import type { Problem } from '../model/problem.js'
import { suppressionFileSchema } from '../model/suppression.js'
import { buildVocabulary } from '../pack/buildVocabulary.js'
import { readFiles } from '../pack/readFiles.js'
import { brokenPlaces } from '../pack/safeLoadPack.js'
import { suppressionFileEnding } from './check/readSuppressions.js'
import { cohortFileEnding } from './cohort/readCohortFile.js'
import { baseFileEnding, readCaseFiles } from './readCaseFiles.js'
import { baseFileJsonSchema, caseFileJsonSchema } from './schemas/caseFileSchemas.js'
import { factGroups } from './schemas/factValues.js'
import { type JsonSchema, mapSchema, referringTo, refTo } from './schemas/jsonSchema.js'
import { keyTexts } from './schemas/keyTexts.js'
import { moduleFileSchema } from './schemas/moduleFileSchema.js'
import { refine, shapeOf } from './schemas/shapeOf.js'
import { sharedSchemas } from './schemas/sharedSchemas.js'

const draft = 'http://json-schema.org/draft-07/schema#'
const sharedFile = 'vocabulary.schema.json'

export interface VocabularySchemas {
  /** By file name: one for each kind of file, and `vocabulary.schema.json`, to which they all refer. */
  readonly schemas: Readonly<Record<string, object>>
  /** Why files could not be read: the names that they declare are missing. */
  readonly unread: readonly Problem[]
}

/**
 * JSON Schemas for editors from a pack's files (path relative to the pack to text), which complete and check by the
 * names that the pack has. The pack may be broken, since its author needs completion most while a file is: what can
 * be read counts.
 *
 * @example Object.keys(vocabularySchemas(readPackFolder('rules/back-pain')).schemas) // ['bases.schema.json', …]
 */
export function vocabularySchemas(files: Readonly<Record<string, string>>): VocabularySchemas {
  const { read, problems } = readFiles(files)
  const { vocabulary } = buildVocabulary(read, brokenPlaces(problems), {})
  const groups = factGroups(vocabulary)
  const shared = sharedSchemas(vocabulary, groups)
  const documents = new Set([read.manifest, ...read.modules].map((document) => document?.file))
  const own: Readonly<Record<string, JsonSchema>> = {
    'bases.schema.json': baseFileJsonSchema(),
    'cases.schema.json': caseFileJsonSchema(vocabulary, groups, shared, basesIn(files)),
    'codings.schema.json': shapeOf(codingsSchema),
    'cohort.schema.json': cohortSchema(),
    'locale.schema.json': shapeOf(localeHeaderSchema),
    'module.schema.json': moduleFileSchema(vocabulary, groups, shared),
    'pack.schema.json': manifestSchema(),
    'suppressions.schema.json': shapeOf(suppressionFileSchema),
    'translations.schema.json': shapeOf(localeFileSchema),
  }
  const schemas = Object.entries(own).map(
    ([name, schema]) => [name, referringTo(sharedFile, told(schema))] as const,
  )
  const definitions = Object.entries(shared).map(([name, schema]) => [name, told(schema)] as const)
  return {
    schemas: Object.fromEntries(
      [...schemas, [sharedFile, { $defs: Object.fromEntries(definitions) }] as const].map(
        ([name, schema]) => [name, { $schema: draft, ...schema }],
      ),
    ),
    unread: problems.filter(({ file }) => file !== undefined && !documents.has(file)),
  }
}

/**
 * Which schema a file of a pack goes by.
 *
 * @example schemaFileOf('interventions/massage.cases.json') // 'cases.schema.json'
 */
export function schemaFileOf(path: string): string {
  if (isLocaleFile(path)) return isHeader(path) ? 'locale.schema.json' : 'translations.schema.json'
  if (path === 'pack.json') return 'pack.schema.json'
  if (path.endsWith('.cases.json')) return 'cases.schema.json'
  if (path.endsWith('.codings.json')) return 'codings.schema.json'
  if (path.endsWith(cohortFileEnding)) return 'cohort.schema.json'
  if (path.endsWith(suppressionFileEnding)) return 'suppressions.schema.json'
  return path.endsWith('.bases.json') ? 'bases.schema.json' : 'module.schema.json'
}

function manifestSchema(): JsonSchema {
  const shape = refine(shapeOf(packManifestSchema), 'choices.disposition.*', refTo('dispositions'))
  return refine(shape, 'choices.program.*', refTo('programs'))
}

function cohortSchema(): JsonSchema {
  const facts = ['draws.*.fact', 'draws.*.yes.{}', 'draws.*.when.{}', 'draws.*.bell.plus.{}', 'unasked.*']
  return facts.reduce((shape, path) => refine(shape, path, refTo('facts')), shapeOf(cohortFileSchema))
}

/** Says beside each key what it means, where nothing closer says it. */
function told(schema: JsonSchema): JsonSchema {
  return mapSchema(schema, (part) => {
    if (part.properties === undefined || part.type !== 'object') return part
    const properties = Object.entries(part.properties).map(([key, inner]) => {
      const text = Object.hasOwn(keyTexts, key) ? keyTexts[key] : undefined
      return [
        key,
        text === undefined || inner.markdownDescription ? inner : { ...inner, markdownDescription: text },
      ]
    })
    return { ...part, properties: Object.fromEntries(properties) }
  })
}

/** The cases themselves are not read: no file refers to one. */
function basesIn(files: Readonly<Record<string, string>>): readonly string[] {
  const own = Object.entries(files).filter(([path]) => path.endsWith(baseFileEnding))
  return Object.keys(readCaseFiles(Object.fromEntries(own)).bases)
}
