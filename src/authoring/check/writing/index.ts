import type { Check } from '../check.js'
import { contraindicationNotChecked } from './contraindicationNotChecked.js'
import { defaultAsEvidence } from './defaultAsEvidence.js'
import { factNeverRead } from './factNeverRead.js'
import { hardWording } from './hardWording.js'
import { itemNeverMentioned } from './itemNeverMentioned.js'
import { reviewOverdue } from './reviewOverdue.js'
import { ruleTwice } from './ruleTwice.js'
import { ruleWithoutCase } from './ruleWithoutCase.js'
import { sourceNeverCited } from './sourceNeverCited.js'
import { sourceNeverRead } from './sourceNeverRead.js'
import { thresholdRepeated } from './thresholdRepeated.js'
import { translationMissing } from './translationMissing.js'
import { translationStale } from './translationStale.js'

/** Checks of what is written, whatever the conditions come to. */
export const writingChecks: readonly Check[] = [
  contraindicationNotChecked,
  defaultAsEvidence,
  factNeverRead,
  hardWording,
  itemNeverMentioned,
  reviewOverdue,
  ruleTwice,
  ruleWithoutCase,
  sourceNeverCited,
  sourceNeverRead,
  thresholdRepeated,
  translationMissing,
  translationStale,
]
