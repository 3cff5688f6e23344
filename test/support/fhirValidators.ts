import { OperationOutcomeError, validateResource } from '@medplum/core'
import type { Resource, StructureDefinition } from '@medplum/fhirtypes'
import { Fhir } from 'fhir'
import fhirpath from 'fhirpath'
import r4 from 'fhirpath/fhir-context/r4'
import { definitionBundles } from './fhirDefinitions.js'

const definitions = new Map(
  definitionBundles.flatMap(({ entry = [] }) =>
    entry.flatMap(({ resource }) =>
      resource?.resourceType === 'StructureDefinition' ? [[resource.name, resource] as const] : [],
    ),
  ),
)

const lantana = new Fhir()

type Json = Record<string, unknown>

/** What Medplum's validator says is wrong with one resource. */
export function medplumErrors(resource: unknown): string[] {
  try {
    validateResource(resource as Resource)
    return []
  } catch (error) {
    if (!(error instanceof OperationOutcomeError)) throw error
    return (error.outcome.issue ?? []).map(
      ({ details, expression }) => `${expression?.join() ?? ''}: ${details?.text ?? ''}`,
    )
  }
}

/** What the `fhir` package says is wrong with a bundle. */
export function lantanaErrors(bundle: unknown): string[] {
  return lantana
    .validate(bundle as Json)
    .messages.filter(({ severity }) => severity === 'error')
    .map(({ resourceId, location, message }) => `${resourceId} ${location}: ${message}`)
}

/** The invariants of the official definitions that do not hold in a resource or in anything inside it. */
export function invariantErrors(resource: unknown): string[] {
  const { resourceType } = resource as { resourceType: string }
  return errorsIn(resource, resource as Json, resourceType, resourceType)
}

interface Step {
  readonly name: string
  readonly types: readonly string[]
  readonly constraints: readonly {
    readonly key: string
    readonly holds: (part: unknown, root: unknown) => boolean
  }[]
}

/** The elements below each path of a definition. */
const below = new Map<string, Step[]>()

/** They are about what is never there: they ask a server, or hold for whatever is written in JSON. */
const notAsked = new Set(['ctm-1', 'ele-1', 'ext-1', 'dom-6'])

function stepsBelow(path: string): Step[] {
  const known = below.get(path)
  if (known) return known
  const definition = definitions.get(path.split('.')[0] ?? '')
  const steps = (definition?.snapshot?.element ?? [])
    .filter(
      (element) => element.path?.startsWith(`${path}.`) && !element.path.slice(path.length + 1).includes('.'),
    )
    .map((element) => ({
      name: element.path?.slice(path.length + 1) ?? '',
      types: (element.type ?? []).map(({ code = '' }) => code),
      constraints: constraintsOf(element),
    }))
  below.set(path, steps)
  return steps
}

const compiled = new Map<string, (part: unknown, root: unknown) => boolean>()

function constraintsOf({
  path = '',
  constraint = [],
}: NonNullable<StructureDefinition['snapshot']>['element'][number]) {
  return constraint
    .filter(({ severity, expression, key = '' }) => severity === 'error' && expression && !notAsked.has(key))
    .map(({ key = '', expression = '' }) => ({ key, holds: holdsOf(path, expression) }))
}

function holdsOf(base: string, expression: string): (part: unknown, root: unknown) => boolean {
  const known = compiled.get(`${base} ${expression}`)
  if (known) return known
  const evaluate = fhirpath.compile({ base, expression: plain(expression) }, r4)
  const holds = (part: unknown, root: unknown): boolean => {
    const result = evaluate(part as Json, { resource: root, rootResource: root }) as unknown[]
    return result.length === 0 || result.every((one) => one === true)
  }
  compiled.set(`${base} ${expression}`, holds)
  return holds
}

/** Without what prints, and with `ofType` where R4 says `as` of many, which FHIRPath has since forbidden. */
function plain(expression: string): string {
  return expression
    .replaceAll(/\.trace\('\w+'(?:, ?\w+)?\)/g, '')
    .replaceAll(/descendants\(\)\.as\(/g, 'descendants().ofType(')
}

function rootConstraints(path: string) {
  const root = definitions.get(path)?.snapshot?.element?.[0]
  return root ? constraintsOf(root) : []
}

const rootsOf = new Map<string, ReturnType<typeof rootConstraints>>()

/** Data types that hold, as JSON: most references and concepts stand in a bundle many times. */
const sound = new Set<string>()

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
  const roots = rootsOf.get(path) ?? (path.includes('.') ? [] : rootConstraints(path))
  rootsOf.set(path, roots)
  const broken = roots.filter(({ holds }) => !holds(part, root)).map(({ key }) => `${at}: ${key}`)
  return [...broken, ...stepsBelow(path).flatMap((step) => errorsBelow(root, part, path, at, step))]
}

function errorsBelow(root: unknown, part: Json, path: string, at: string, step: Step): string[] {
  return valuesOf(part, step).flatMap(({ value, type, name }) => {
    const here = `${at}.${name}`
    const broken = step.constraints
      .filter(({ holds }) => !holds(value, root))
      .map(({ key }) => `${here}: ${key}`)
    if (typeof value !== 'object' || value === null) return broken
    const inside = value as Json
    if (typeof inside.resourceType === 'string')
      return [...broken, ...errorsIn(inside, inside, inside.resourceType, here)]
    const next = type === 'BackboneElement' || type === 'Element' ? `${path}.${step.name}` : type
    return [...broken, ...errorsIn(root, inside, next, here)]
  })
}

/** The values of an element: of a choice (`value[x]`) those under the name of each type. */
function valuesOf(part: Json, { name, types }: Step): { value: unknown; type: string; name: string }[] {
  const choice = name.endsWith('[x]')
  return types.flatMap((type) => {
    const key = choice ? `${name.slice(0, -3)}${type.charAt(0).toUpperCase()}${type.slice(1)}` : name
    const value = part[key]
    return (Array.isArray(value) ? value : value === undefined ? [] : [value]).map((one) => ({
      value: one,
      type,
      name: key,
    }))
  })
}
