import type { GoalDecision } from '../model/careDecisions.js'
import type { GoalTemplate } from '../model/goalTemplate.js'
import type { PlanWords } from './words/planWords.js'

type Placeholder = 'baseline' | 'target' | 'unit' | 'due' | 'words'

/**
 * A goal's sentence with its placeholders filled in. What the person wrote is put in as it stands, and
 * braces in it are left alone. A sentence that needs a number nobody has yet gives way to the goal's
 * title and the reason.
 */
export function fillStatement(
  template: Pick<GoalTemplate, 'title' | 'statement' | 'maintainStatement'>,
  goal: Pick<GoalDecision, 'baseline' | 'target' | 'words'>,
  unit: string,
  due: string,
  noTarget: string | undefined,
  words: Pick<PlanWords, 'date' | 'number'>,
): string {
  const values: Record<Placeholder, string | undefined> = {
    baseline: goal.baseline && words.number(goal.baseline.score),
    target: goal.target && words.number(goal.target.score),
    unit,
    due: words.date(due),
    words: goal.words,
  }
  const keeps = goal.target !== undefined && goal.target.score === goal.baseline?.score
  const sentence = (keeps ? template.maintainStatement : undefined) ?? template.statement
  const pattern = /( ?)\{(baseline|target|unit|due|words)\}/g
  const used = [...sentence.matchAll(pattern)].map((found) => found[2] as Placeholder)
  const lacking = used.some((placeholder) => values[placeholder] === undefined)
  if (lacking) return [`${template.title}.`, noTarget].filter(Boolean).join(' ')
  return sentence.replace(pattern, (_, space: string, placeholder: Placeholder) => {
    const value = values[placeholder] ?? ''
    // A measure without a unit leaves no gap behind.
    return value === '' ? '' : space + value
  })
}
