import type { Check, DescribedCheck } from './check.js'
import { logicChecks } from './logic/index.js'
import { suppressionUnused } from './suppressionUnused.js'
import { writingChecks } from './writing/index.js'

/** Every check that there is. */
export const checks: readonly Check[] = [...writingChecks, ...logicChecks]

/** What is said of a check, of the one about suppressions too. */
export const describedChecks: readonly DescribedCheck[] = [...checks, suppressionUnused]
