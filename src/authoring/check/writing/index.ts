import type { Check } from '../check.js'

/** Checks of what is written, whatever the conditions come to. */
export const writingChecks: readonly Check[] = []
