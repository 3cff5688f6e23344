import type { Facts } from '../model/fact.js'
import type { Pack } from '../model/pack.js'

/** What a form knows of itself when it is made. */
export interface FormContext {
  readonly pack: Pack
  /** The facts that it asks for. */
  readonly asked: ReadonlySet<string>
  /** What is known already; a form for anybody knows nothing. */
  readonly facts: Facts | undefined
}
