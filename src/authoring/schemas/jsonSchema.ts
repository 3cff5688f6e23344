/** As much of JSON Schema as an editor's language service reads, its own keywords for hover and completion included. */
export interface JsonSchema {
  $ref?: string
  type?: string
  properties?: Record<string, JsonSchema>
  required?: readonly string[]
  additionalProperties?: boolean | JsonSchema
  propertyNames?: JsonSchema
  items?: JsonSchema
  anyOf?: readonly JsonSchema[]
  oneOf?: readonly JsonSchema[]
  allOf?: readonly JsonSchema[]
  if?: JsonSchema
  then?: JsonSchema
  not?: JsonSchema
  enum?: readonly unknown[]
  const?: unknown
  pattern?: string
  /** What is said instead of the language service's own words. */
  errorMessage?: string
  patternErrorMessage?: string
  markdownDescription?: string
  markdownEnumDescriptions?: readonly string[]
  defaultSnippets?: readonly Snippet[]
  [keyword: string]: unknown
}

/** Something to insert: a body in which `${1:text}` are the places to fill in. */
export interface Snippet {
  readonly label: string
  readonly description: string
  readonly body: unknown
}

export type Definitions = Readonly<Record<string, JsonSchema>>

const local = '#/$defs/'

/** A reference to a shared definition. */
export function refTo(definition: string): JsonSchema {
  return { $ref: `${local}${definition}` }
}

/** The same schema for another file: its references lead to the file that holds the shared definitions. */
export function referringTo(file: string, schema: JsonSchema): JsonSchema {
  return mapSchema(schema, (part) =>
    part.$ref?.startsWith(local) ? { ...part, $ref: `${file}${part.$ref}` } : part,
  )
}

/** Changes every object in a schema, the innermost first. */
export function mapSchema(schema: JsonSchema, change: (part: JsonSchema) => JsonSchema): JsonSchema {
  const inner = Object.entries(schema).map(([key, value]) => [
    key,
    opaque.has(key) ? value : mapAny(value, change),
  ])
  return change(Object.fromEntries(inner) as JsonSchema)
}

/** Their values are text or somebody's data, and no schemas. */
const opaque = new Set(['enum', 'const', 'required', 'defaultSnippets', 'markdownEnumDescriptions'])

function mapAny(value: unknown, change: (part: JsonSchema) => JsonSchema): unknown {
  if (Array.isArray(value)) return value.map((part) => mapAny(part, change))
  return typeof value === 'object' && value !== null ? mapSchema(value as JsonSchema, change) : value
}
