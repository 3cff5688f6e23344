import type { Check } from './check.js'
import { logicChecks } from './logic/index.js'
import { writingChecks } from './writing/index.js'

/** Every check that there is. */
export const checks: readonly Check[] = [...writingChecks, ...logicChecks]
