import { OperatorError } from '../errors.js'

/** Asks something of a rule; when an operator of the app fails in it, the error names the rule as well. */
export function namingRule<T>(rule: string, ask: () => T): T {
  try {
    return ask()
  } catch (error) {
    if (!(error instanceof OperatorError)) throw error
    throw new OperatorError(error.operator, error.reason, { cause: error.cause, rule })
  }
}
