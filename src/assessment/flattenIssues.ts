import type { assessmentSchema } from '../model/assessment.js'
import type { JsonPath } from '../shared/jsonPointer.js'

type Parsed = ReturnType<typeof assessmentSchema.safeParse>
export type ShapeIssue = NonNullable<Parsed['error']>['issues'][number]

/** An issue with its whole path. No branch of a union fits when `code` is `invalid_union`. */
export interface PlacedIssue {
  readonly path: JsonPath
  readonly issue: ShapeIssue
}

/**
 * Takes unions apart, so that one mistake is one issue: the branch that the value was meant for is the one
 * whose own type fits, and only its issues count. When none fits, or several do, the union's own issue stays.
 */
export function flattenIssues(issues: readonly ShapeIssue[], at: JsonPath = []): PlacedIssue[] {
  return issues.flatMap((issue) => {
    const path = [...at, ...(issue.path as JsonPath)]
    if (issue.code !== 'invalid_union') return [{ path, issue }]
    const meant = issue.errors.filter((branch) => !branch.some(missesType))
    const [only] = meant
    return only && meant.length === 1 ? flattenIssues(only, path) : [{ path, issue }]
  })
}

/** Whether the value itself, not something in it, is of another type than the branch wants. */
function missesType(issue: ShapeIssue): boolean {
  if (issue.path.length > 0) return false
  if (issue.code === 'invalid_union') return issue.errors.every((branch) => branch.some(missesType))
  return issue.code === 'invalid_type'
}
