import { unknownFact } from '../logic/unknownFact.js'
import type { FactValue, Obtain } from '../model/fact.js'
import type { DerivationInput } from './derivationInput.js'

type CourseSource = Extract<Obtain, { from: 'course' }>

/** The program that runs when a review begins, the day it began, or the day care began. */
export function readCourse({ field }: CourseSource) {
  return ({ course }: DerivationInput): FactValue => {
    if (field === 'program')
      return course?.program === undefined ? unknownFact : { type: 'code', value: course.program }
    const day = field === 'care-began' ? course?.careBegan : course?.programBegan
    return day === undefined ? unknownFact : { type: 'date', earliest: day, latest: day }
  }
}
