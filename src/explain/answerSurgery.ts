import type { Assessment } from '../model/assessment.js'
import type { Obtain } from '../model/fact.js'

type SurgerySource = Extract<Obtain, { from: 'surgery' }>

/**
 * Answers when the operation was, where it is clear which one is meant: the only one, or the only one with one
 * of the codes. Which operation it was can't be answered, since it is the list itself that is asked for.
 */
export function answerSurgery(
  assessment: Assessment,
  { code = [], field }: SurgerySource,
  answer: string,
): Assessment | undefined {
  const codes = [code].flat()
  const surgeries = assessment.history?.surgeries ?? []
  const [target, ...others] = surgeries.filter((entry) => codes.length === 0 || codes.includes(entry.code))
  if (field === 'code' || target === undefined || others.length > 0) return undefined
  const answered = surgeries.map((entry) => (entry === target ? { ...entry, on: answer } : entry))
  return { ...assessment, history: { ...assessment.history, surgeries: answered } }
}
