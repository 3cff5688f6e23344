import { OperatorError } from '../errors.js'
import type { CompiledCondition } from '../logic/compileLeaf.js'

/** The same condition; when an operator of the app fails in it, the error names the rule as well. */
export function nameRule({ test, testAndCollect }: CompiledCondition, rule: string): CompiledCondition {
  const naming = <T>(ask: () => T): T => {
    try {
      return ask()
    } catch (error) {
      if (!(error instanceof OperatorError)) throw error
      throw new OperatorError(error.operator, error.reason, { cause: error.cause, rule })
    }
  }
  return {
    test: (slots) => naming(() => test(slots)),
    testAndCollect: (slots, missing) => naming(() => testAndCollect(slots, missing)),
  }
}
