/** One answer of an assessment, by its path. */
export interface Leaf {
  readonly path: string
  readonly value: unknown
}

/** What resources of their own carry. */
const elsewhere = new Set([
  ...['id', 'assessedOn', 'patient.birthDate', 'patient.sex', 'pain.on'],
  ...['conditions', 'findings', 'measures', 'goals', 'history.surgeries', 'history.treatments'],
  ...['coverage.payers', 'coverage.limits'],
])

/** Every answer of an assessment that no resource carries: single values, and lists as a whole. */
export function leavesOf(json: object): Leaf[] {
  return leavesIn(json, '').filter(({ path, value }) => !elsewhere.has(path) || isNone(value))
}

/** An empty list says 'none', which no resource does. */
function isNone(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0
}

function leavesIn(value: object, prefix: string): Leaf[] {
  return Object.entries(value).flatMap(([key, one]: [string, unknown]) => {
    const path = `${prefix}${key}`
    if (path === 'findings' || path === 'measures' || one === undefined) return []
    if (path === 'patient.languages' && !isNone(one)) return []
    const isObject = typeof one === 'object' && one !== null && !Array.isArray(one)
    return isObject ? leavesIn(one, `${path}.`) : [{ path, value: one }]
  })
}
