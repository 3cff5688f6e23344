import type { Check } from '../check.js'

/** Checks of what conditions can come to. */
export const logicChecks: readonly Check[] = []
