import { exampleDay } from './scaffold.js'

export interface StateCasesOptions {
  readonly rule: string
  /** The yes-or-no finding that decides it. */
  readonly finding: string
  /** What else is to be expected where the rule applies. */
  readonly applies?: object
}

/** Cases of a rule that hangs on one finding: it applies, is silent and is unknown, to be confirmed by somebody. */
export function stateCases({ rule, finding, applies = {} }: StateCasesOptions): readonly object[] {
  const person = { id: 'somebody', assessedOn: exampleDay }
  const answered = (answer: boolean) => ({ ...person, findings: { [finding]: answer } })
  return [
    {
      name: `\`${rule}\` applies to those who say yes`,
      unconfirmed: true,
      assessment: answered(true),
      expect: { applies: [rule], ...applies },
    },
    {
      name: `\`${rule}\` does not apply to those who say no`,
      unconfirmed: true,
      assessment: answered(false),
      expect: { doesNotApply: [rule] },
    },
    {
      name: `\`${rule}\` is unknown until they are asked`,
      unconfirmed: true,
      assessment: person,
      expect: { unknown: [rule] },
    },
  ]
}
