import * as z from 'zod'
import { textSchema } from './primitives.js'

/** What stands on one side of an operator of an app: the type of a fact, or a list that is written in place. */
export const operandTypeSchema = z.enum(['number', 'boolean', 'date', 'code', 'codes', 'numbers', 'dates'])
export type OperandType = z.infer<typeof operandTypeSchema>

/** An operator that an app adds to the language, without its function: what a pack keeps of it. */
export const declaredOperatorSchema = z.strictObject({
  name: z
    .string()
    .max(60)
    .regex(/^[a-z][A-Za-z0-9]*$/, 'expected a name in camelCase'),
  title: textSchema,
  /** Raised whenever the function would answer otherwise; the pack's digest and every plan name it. */
  version: z.string().regex(/^\d+\.\d+\.\d+$/, 'expected a version like 1.2.3'),
  factType: operandTypeSchema.exclude(['numbers', 'dates']),
  valueType: operandTypeSchema,
})
export type DeclaredOperator = z.infer<typeof declaredOperatorSchema>

/** What the function of an operator is given for each type: a date is `YYYY-MM-DD`, a set its codes. */
export interface OperandValues {
  readonly number: number
  readonly boolean: boolean
  readonly date: string
  readonly code: string
  readonly codes: readonly string[]
  readonly numbers: readonly number[]
  readonly dates: readonly string[]
}

interface OperatorOf<Fact extends OperandType, Value extends OperandType> extends DeclaredOperator {
  readonly factType: Exclude<Fact, 'numbers' | 'dates'>
  readonly valueType: Value
  /** Pure: the same answer for the same operands, always. It is asked only about what is known exactly. */
  evaluate(fact: OperandValues[Fact], value: OperandValues[Value]): boolean
}

/** An operator with its function; the types of the operands follow from `factType` and `valueType`. */
export type CustomOperator = {
  [Fact in DeclaredOperator['factType']]: {
    [Value in OperandType]: OperatorOf<Fact, Value>
  }[OperandType]
}[DeclaredOperator['factType']]
