import fhirpath, { type Model } from 'fhirpath'
import type { Definitions, ElementDefinition } from './fhirDefinitions.js'
import { isOfPrimitive } from './fhirPrimitives.js'

type Json = Record<string, unknown>

/** What an official definition asks, made ready once. */
interface Asked extends Omit<ElementDefinition, 'constraints'> {
  readonly name: string
  readonly constraints: readonly {
    readonly key: string
    readonly holds: (part: unknown, root: unknown) => boolean
  }[]
}

/**
 * Says what in a resource is not as the official definitions of a version of FHIR have it: elements that are missing,
 * unknown, of another type or too many, codes where only others are allowed, and invariants that do not hold.
 */
export function walkerOf(definitions: Definitions, model: Model) {
  const parts = new Map<string, { readonly own?: Asked; readonly below: readonly Asked[] }>()
  const compiled = new Map<string, (part: unknown, root: unknown) => boolean>()
  let typeOf = typeInReference
  // Data types that hold, as JSON: most references and concepts stand in a bundle many times.
  const sound = new Set<string>()

  function holdsOf(base: string, expression: string) {
    const key = `${base} ${expression}`
    const known = compiled.get(key)
    if (known) return known
    const evaluate = fhirpath.compile({ base, expression: plain(expression) }, model)
    const holds = (part: unknown, root: unknown): boolean => {
      const result = evaluate(part as Json, { resource: root, rootResource: root }) as unknown[]
      return result.length === 0 || result.every((one) => one === true)
    }
    compiled.set(key, holds)
    return holds
  }

  function asked(element: ElementDefinition, name: string): Asked {
    const constraints = element.constraints.map(({ key, expression }) => ({
      key,
      holds: holdsOf(element.path, expression),
    }))
    return { ...element, name, constraints }
  }

  /** An element by its path, and the elements right below it. */
  function partsOf(path: string) {
    const known = parts.get(path)
    if (known) return known
    const elements = definitions(path.split('.')[0] ?? '') ?? []
    const own = elements.find((element) => element.path === path)
    const made = {
      ...(own && { own: asked(own, '') }),
      below: elements.flatMap((element) => {
        const name = element.path.startsWith(`${path}.`) ? element.path.slice(path.length + 1) : ''
        return name === '' || name.includes('.') ? [] : [asked(element, name)]
      }),
    }
    parts.set(path, made)
    return made
  }

  function errorsIn(root: unknown, part: Json, path: string, at: string): string[] {
    const json = path.includes('.') || 'resourceType' in part ? '' : `${path} ${JSON.stringify(part)}`
    // What refers to something contained depends on where it stands.
    const known = json === '' || json.includes('"#') ? undefined : json
    if (known !== undefined && sound.has(known)) return []
    const errors = errorsOf(root, part, path, at)
    if (known !== undefined && errors.length === 0) sound.add(known)
    return errors
  }

  function errorsOf(root: unknown, part: Json, path: string, at: string): string[] {
    const { own, below } = partsOf(path)
    if (own === undefined) return [`${at}: FHIR has no ${path}`]
    if (Object.keys(part).length === 0) return [`${at}: is empty`]
    const roots = path.includes('.') ? [] : own.constraints
    return [
      ...roots.filter(({ holds }) => !holds(part, root)).map(({ key }) => `${at}: ${key}`),
      ...strangeKeys(part, below).map((key) => `${at}.${key}: FHIR has no such element`),
      ...below.flatMap((element) => errorsBelow(root, part, path, at, element)),
    ]
  }

  function errorsBelow(root: unknown, part: Json, path: string, at: string, element: Asked): string[] {
    const given = formsOf(element).filter(({ key }) => part[key] !== undefined)
    if (given.length > 1) return [`${at}.${element.name}: has ${given.length} forms`]
    const [form] = given
    if (form === undefined) return element.min > 0 ? [`${at}.${element.name}: is missing`] : []
    const here = `${at}.${form.key}`
    const value = part[form.key]
    if (Array.isArray(value) !== (element.max !== '1'))
      return [`${here}: ${Array.isArray(value) ? 'is a list' : 'is no list'}`]
    const values = [value].flat()
    if (values.length === 0) return [`${here}: is an empty list`]
    return values.flatMap((one) => errorsOfValue(root, one, path, here, element, form.type))
  }

  function errorsOfValue(
    root: unknown,
    value: unknown,
    path: string,
    here: string,
    element: Asked,
    type: string,
  ): string[] {
    const broken = element.constraints
      .filter(({ holds }) => !holds(value, root))
      .map(({ key }) => `${here}: ${key}`)
    const isPrimitive = isOfPrimitive(type, value)
    if (isPrimitive === false) return [...broken, `${here}: is no ${type}`]
    const uncoded = [...codeErrors(value, here, element), ...targetErrors(value, here, element, typeOf)]
    if (isPrimitive) return [...broken, ...uncoded]
    if (typeof value !== 'object' || value === null) return [...broken, `${here}: is no ${type}`]
    const inside = value as Json
    if (typeof inside.resourceType === 'string')
      return [...broken, ...errorsIn(inside, inside, inside.resourceType, here)]
    const isBackbone = type === 'BackboneElement' || type === 'Element'
    const next = element.sameAs ?? (isBackbone ? `${path}.${element.name}` : type)
    return [...broken, ...uncoded, ...errorsIn(root, inside, next, here)]
  }

  /** `typeOf` knows the type of what a reference refers to, where the reference does not say it itself. */
  return (resource: unknown, known: TypeOf = () => undefined): string[] => {
    typeOf = (reference) => typeInReference(reference) ?? known(reference)
    const { resourceType } = resource as { resourceType: string }
    return errorsIn(resource, resource as Json, resourceType, resourceType)
  }
}

/**
 * Without what prints, with `ofType` where R4 says `as` of many, which FHIRPath has since forbidden, and with the type
 * of FHIR where it says that of FHIRPath, since `is` has since told them apart.
 */
function plain(expression: string): string {
  return expression
    .replaceAll(/\.trace\('\w+'(?:, ?\w+)?\)/g, '')
    .replaceAll(/descendants\(\)\.as\(/g, 'descendants().ofType(')
    .replaceAll('is Boolean', 'is boolean')
}

/** The names under which an element may stand: of a choice (`value[x]`) one for each type. */
function formsOf({ name, types, sameAs }: Asked): { key: string; type: string }[] {
  if (!name.endsWith('[x]'))
    return [{ key: name, type: sameAs === undefined ? (types[0]?.code ?? '') : 'Element' }]
  return types.map(({ code }) => ({
    key: `${name.slice(0, -3)}${code.charAt(0).toUpperCase()}${code.slice(1)}`,
    type: code,
  }))
}

function strangeKeys(part: Json, below: readonly Asked[]): string[] {
  const known = new Set([
    'resourceType',
    ...below.flatMap((element) => formsOf(element).map(({ key }) => key)),
  ])
  return Object.keys(part).filter((key) => part[key] !== undefined && !known.has(key))
}

function codeErrors(value: unknown, here: string, { codes }: Asked): string[] {
  const given = codes === undefined ? [] : codesIn(value)
  return given.length === 0 || given.some((code) => codes?.includes(code))
    ? []
    : [`${here}: \`${given.join()}\` is none of the codes that are allowed`]
}

type TypeOf = (reference: string) => string | undefined

/** Of `Goal/1`, `Goal?identifier=…` and `https://example.org/fhir/Goal/1`. */
function typeInReference(reference: string): string | undefined {
  return /(?:^|\/)([A-Z][A-Za-z]+)[/?][^/]+$/.exec(reference)?.[1]
}

function targetErrors(value: unknown, here: string, { types }: Asked, typeOf: TypeOf): string[] {
  const targets = types.find(({ code }) => code === 'Reference')?.targets ?? ['Resource']
  const { reference } = value as { reference?: unknown }
  const type = typeof reference === 'string' ? typeOf(reference) : undefined
  if (type === undefined || targets.includes('Resource') || targets.includes(type)) return []
  return [`${here}: refers to a ${type}`]
}

/** Of a code, a Coding or a CodeableConcept. */
function codesIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  const { code, coding } = value as { code?: string; coding?: { code?: string }[] }
  return [code ?? [], ...(coding ?? []).map((one) => one.code ?? [])].flat()
}
