import { actionParamsSchemas } from '../model/action.js'
import { settingSchema } from '../model/catalogue.js'
import type { Reader } from '../model/locale.js'
import { type DefineKind, defineSchema, type Pack, packManifestSchema } from '../model/pack.js'
import { type Rule, ruleSchema } from '../model/rule.js'
import { definitionOf, type Schema } from '../pack/schemaTree.js'
import type { JsonPath } from '../shared/jsonPointer.js'
import { mapTexts } from './mapTexts.js'
import { readerOf, type TextKind } from './shownTexts.js'

/** A text of a pack that stands in plans. */
export interface PackText {
  /** `<kind>/<id>/<path>`: `exercises/walk/howTo/0`, `manifest/notice`. */
  readonly id: string
  readonly text: string
  /** Who reads it. */
  readonly reader: Reader
  /** The file of the pack that it stands in. */
  readonly file: string
  /** What it is said of: `<kind>/<id>`. */
  readonly about: string
}

type Replace = (text: PackText) => string

const kinds = Object.keys(defineSchema.shape) as DefineKind[]
const manifestFile = 'pack.json'

/** The same pack with every text that plans show replaced. Ids, rules and digest stay. */
export function mapPack(pack: Pack, replace: Replace): Pack {
  const mapped = (kind: TextKind, id: string, schema: Schema, value: unknown, under: JsonPath = []) => {
    const about = kind === 'manifest' ? kind : `${kind}/${id}`
    const file = pack.files[about] ?? manifestFile
    return mapTexts(schema, value, (text, path) => {
      const whole = [...under, ...path]
      const reader = readerOf(kind, whole.filter((step) => typeof step === 'string').join('.'))
      if (reader === undefined) return text
      return replace({ id: [about, ...whole].join('/'), text, reader, file, about })
    })
  }
  const section = (kind: DefineKind | 'settings', schema: Schema) =>
    Object.fromEntries(
      Object.entries<unknown>(pack[kind]).map(([id, value]) => [id, mapped(kind, id, schema, value)]),
    )
  const rule = (one: Rule): Rule => {
    const params = actionParamsSchemas[one.event.type]
    const event = { ...one.event, params: mapped('rules', one.name, params, one.event.params, inParams) }
    return { ...(mapped('rules', one.name, ruleSchema, one) as Rule), event: event as Rule['event'] }
  }
  return {
    ...pack,
    ...(Object.fromEntries(kinds.map((kind) => [kind, section(kind, entrySchema(kind))])) as object),
    manifest: mapped('manifest', '', packManifestSchema, pack.manifest) as Pack['manifest'],
    settings: section('settings', settingSchema) as Pack['settings'],
    rules: pack.rules.map(rule),
  }
}

const inParams = ['event', 'params'] as const

/** Every text of a pack that plans show. */
export function packTexts(pack: Pack): readonly PackText[] {
  const texts: PackText[] = []
  mapPack(pack, (one) => {
    texts.push(one)
    return one.text
  })
  return texts
}

function entrySchema(kind: DefineKind): Schema {
  const definition = definitionOf(defineSchema.shape[kind])
  if (definition.type !== 'array') throw new Error(`the entries of ${kind} are no list`)
  return definition.element
}
