import { daysBetween } from '../calendar/calendarDay.js'
import { unknownFact } from '../logic/unknownFact.js'
import type { Assessment } from '../model/assessment.js'
import type { FactDefinition, FactValue, Obtain } from '../model/fact.js'
import type { CalendarDate } from '../model/primitives.js'
import { valueAtPath } from '../shared/jsonPointer.js'
import type { DerivationInput } from './derivationInput.js'
import { placedNumber } from './placedNumber.js'
import { readPath } from './readPath.js'
import { type DatedScore, latestScore } from './scoreSeries.js'

type Source = Extract<Obtain, { from: 'assessment' }>

/**
 * Reads a field of a section that may grow old: of a score taken on a later day and the field the later counts, and
 * neither when it is older than the fact allows.
 */
export function readSection(definition: FactDefinition, source: Source) {
  const read = readPath(definition, source.path)
  const { laterScore, maxAgeDays } = source
  if (laterScore === undefined && maxAgeDays === undefined) return read
  return (input: DerivationInput): FactValue => {
    const value = read(input)
    const on = dayOfSection(input.assessment, source.path)
    const score = laterScore === undefined ? undefined : latestScore({ measure: laterScore }, input)
    const isLater = score !== undefined && score.on > on
    if (isOld(isLater ? score.on : on, source, input)) return unknownFact
    return isLater ? numberOf(score) : value
  }
}

const numberOf = ({ min, max }: DatedScore): FactValue => ({ type: 'number', min, max })

/** What a day after `asOf` says is of no age. */
function isOld(on: CalendarDate, { maxAgeDays }: Source, { asOf, pack }: DerivationInput): boolean {
  return maxAgeDays !== undefined && daysBetween(on, asOf) > placedNumber(maxAgeDays, pack)
}

/** The day a section was recorded: its own, or that of the assessment. */
function dayOfSection(assessment: Assessment, path: string): CalendarDate {
  const [section = ''] = path.split('.')
  return (valueAtPath(assessment, [section, 'on']) as CalendarDate | undefined) ?? assessment.assessedOn
}
