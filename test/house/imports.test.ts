import { describe, expect, test } from 'vitest'
import { importsOf, resolveImport, type Source, sourcesIn } from './sources.js'

const base = ['model', 'errors', 'calendar']
const stages = ['assessment', 'facts', 'rules', 'care', 'schedule', 'plan']

/**
 * Who may import whom: the design's table. A folder of `src/` goes by its name, a file directly in `src/` by its
 * name without `.ts`, and `rules/*.ts` by 'bundled'. Every folder may import itself and `shared`.
 */
const allowed: Record<string, readonly string[]> = {
  shared: [],
  model: [],
  errors: ['model'],
  calendar: ['model', 'errors'],
  // The condition language, which facts, rules and care all read.
  logic: base,
  // The stages never import each other. Only generatePlan and revisePlan join them.
  assessment: base,
  facts: [...base, 'logic'],
  rules: [...base, 'logic'],
  care: [...base, 'logic'],
  schedule: base,
  plan: [...base, 'logic', 'version'],
  pack: [...base, 'logic'],
  // The translations of a pack, and a pack in another language; they stand beside the pack.
  language: [...base, 'pack'],
  generatePlan: [...base, ...stages, 'pack'],
  checkPlan: [...base, ...stages],
  // What revisePlan is made of; it joins the stages too.
  revision: [...base, ...stages, 'logic', 'pack'],
  revisePlan: [...base, ...stages, 'pack', 'generatePlan', 'revision'],
  explain: [...base, 'logic', 'assessment', 'facts', 'rules', 'care', 'pack', 'generatePlan'],
  version: [],
  index: [
    ...base,
    ...stages,
    'logic',
    'pack',
    'language',
    'generatePlan',
    'checkPlan',
    'revisePlan',
    'revision',
    'explain',
  ],
  // Around the core: nothing above may import these.
  // A picture of a goal shows how it stood at each measurement, as the plan itself judges it.
  render: [...base, 'plan'],
  // Questions as a form: they are decided on as explanations decide, and answers are parsed as assessments are.
  forms: [...base, 'logic', 'assessment', 'explain', 'generatePlan'],
  // Records are read into assessments, by the shape that the pack's own facts are read from.
  fhir: [...base, 'logic', 'forms', 'generatePlan', 'assessment', 'pack'],
  // For test suites alone, so it may lean on all that reads assessments, plans and cases.
  testing: [
    ...base,
    ...['logic', 'assessment', 'facts', 'pack', 'explain', 'authoring', 'node', 'plan', 'checkPlan'],
  ],
  'rules-engine': [...base, 'logic', 'pack'],
  authoring: [
    ...base,
    ...['logic', 'assessment', 'pack', 'language', 'facts', 'rules', 'care', 'explain'],
    ...['generatePlan', 'revisePlan', 'revision', 'index'],
  ],
  // A pack as pages: its words are those of plans and explanations, and its cases are read as the tests read them.
  site: [...base, 'logic', 'pack', 'explain', 'render', 'authoring'],
  node: [...base, 'pack', 'language', 'authoring', 'render', 'index'],
  bundled: [...base, 'pack'],
  cli: [
    ...base,
    ...['pack', 'language', 'authoring', 'render', 'fhir', 'explain', 'site', 'node', 'version', 'index'],
    'bundled',
  ],
}

/** The doors: the only folders that may import a library. 'any' is every folder. */
const doors: Record<string, readonly string[] | 'any'> = {
  'ts-pattern': 'any',
  zod: ['model', 'assessment', 'pack', 'authoring', 'node'],
  '@noble/hashes': ['shared'],
  canonicalize: ['shared'],
  '@humanwhocodes/momoa': ['shared', 'pack', 'authoring', 'cli'],
  'fastest-levenshtein': ['shared', 'model', 'assessment', 'pack', 'authoring', 'cli'],
  'date-fns': ['calendar'],
  '@date-fns/utc': ['calendar'],
  'json-rules-engine': ['rules-engine'],
  'flesch-kincaid': ['authoring'],
  syllable: ['authoring'],
  'node:': ['node', 'cli'],
  'fast-check': ['testing'],
  vitest: ['testing'],
  commander: ['cli'],
  picocolors: ['cli'],
  piscina: ['cli'],
  'string-width': ['render', 'cli'],
  'wrap-ansi': ['render', 'cli'],
  'timezones-ical-library': ['render'],
}

const sources = [...sourcesIn('src'), ...sourcesIn('rules')]

describe('imports', () => {
  test('every folder has a row in the table', () => {
    const folders = new Set(sources.map((source) => folderOf(source.path)))
    expect([...folders].filter((folder) => !(folder in allowed))).toEqual([])
  })

  test('go only where the table allows', () => {
    expect(sources.flatMap(strayImports)).toEqual([])
  })

  test('of a library go through its door', () => {
    expect(sources.flatMap(importsPastTheDoor)).toEqual([])
  })

  test('form no cycle', () => {
    expect(findCycle()).toEqual([])
  })
})

function strayImports(source: Source): string[] {
  const from = folderOf(source.path)
  return localImports(source)
    .filter((path) => {
      const to = folderOf(path)
      return to !== from && to !== 'shared' && !allowed[from]?.includes(to)
    })
    .map((path) => `${source.path} imports ${path}`)
}

function importsPastTheDoor(source: Source): string[] {
  return importsOf(source)
    .filter((specifier) => !specifier.startsWith('.'))
    .filter((specifier) => {
      const door = doors[libraryOf(specifier)]
      return door !== 'any' && !door?.includes(folderOf(source.path))
    })
    .map((specifier) => `${source.path} imports ${specifier}`)
}

function localImports(source: Source): string[] {
  return importsOf(source)
    .filter((specifier) => specifier.startsWith('.'))
    .map((specifier) => resolveImport(source.path, specifier))
    .filter((path) => path.endsWith('.ts'))
}

function folderOf(path: string): string {
  const [top = '', next = ''] = path.split('/')
  if (top === 'rules') return 'bundled'
  return top === 'src' ? next.replace(/\.ts$/, '') : top
}

function libraryOf(specifier: string): string {
  if (specifier.startsWith('node:')) return 'node:'
  const parts = specifier.split('/')
  return parts.slice(0, specifier.startsWith('@') ? 2 : 1).join('/')
}

/** The paths of one cycle, its first file repeated at the end; empty if there is none. */
function findCycle(): string[] {
  const imports = new Map(sources.map((source) => [source.path, localImports(source)]))
  const finished = new Set<string>()
  const visit = (path: string, trail: string[]): string[] => {
    if (trail.includes(path)) return [...trail.slice(trail.indexOf(path)), path]
    if (finished.has(path)) return []
    for (const next of imports.get(path) ?? []) {
      const cycle = visit(next, [...trail, path])
      if (cycle.length > 0) return cycle
    }
    finished.add(path)
    return []
  }
  return sources.map((source) => visit(source.path, [])).find((cycle) => cycle.length > 0) ?? []
}
