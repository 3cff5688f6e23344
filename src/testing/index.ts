/** For test suites: `planwright/testing`. Needs fast-check, and vitest where `describePack` has no other runner. */
import type { PlanMatchers } from './planMatchers.js'

declare module 'vitest' {
  // biome-ignore lint/suspicious/noExplicitAny: vitest declares it so, and a declaration that is added to must be the same.
  interface Matchers<T = any> extends PlanMatchers<T> {}
}

export { arbitraryAssessment } from './arbitraryAssessment.js'
export {
  arbitraryCourse,
  arbitraryProgress,
  type Happened,
  progressFor,
  type ScreenOptions,
  screenOf,
} from './arbitraryProgress.js'
export {
  type DescribePackOptions,
  describePack,
  type PackWithFiles,
  type TestRunner,
} from './describePack.js'
export { type MatcherResult, type PlanMatchers, planMatchers, type Within } from './planMatchers.js'
