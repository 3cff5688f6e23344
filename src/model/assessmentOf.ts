import type { Assessment, assessmentCodeBindings } from './assessment.js'
import type { CalendarDate } from './primitives.js'

/** The codes of one pack, as types: what an editor completes and a compiler checks. */
export interface PackCodes {
  readonly conditions: string
  readonly measures: string
  readonly activities: string
  readonly interventions: string
  readonly roles: string
  /** Whatever may be preferred or declined: items, tags, programs and pathways. */
  readonly items: string
  /** By value set. */
  readonly valueSets: object
  /** The type of each finding's value, by its code. */
  readonly findings: object
}

/**
 * An assessment in the codes of one pack. `Assessment` takes any text for a code, which `parseAssessment` then checks;
 * here the compiler refuses a code that the pack does not have: `BackPainAssessment` is `AssessmentOf<BackPainCodes>`.
 */
export type AssessmentOf<Codes extends PackCodes> = Narrowed<Assessment, Codes, ''>

type Bindings = typeof assessmentCodeBindings

/** A part of the assessment at a place, as the bindings write places: `conditions.*.code`. */
type Narrowed<Part, Codes extends PackCodes, Place extends string> = Place extends keyof Bindings
  ? InCodes<Part, CodeOf<Codes, Bindings[Place]>>
  : `${Place}.{}` extends infer Keys extends keyof Bindings
    ? ByCode<Part, Codes, Bindings[Keys]>
    : Part extends readonly (infer Element)[]
      ? Narrowed<Element, Codes, `${Place}.*`>[]
      : Part extends object
        ? { [Key in keyof Part]: Narrowed<Part[Key], Codes, Inside<Place, Key>> }
        : Part

type Inside<Place extends string, Key> = Place extends '' ? Key & string : `${Place}.${Key & string}`

type CodeOf<Codes extends PackCodes, Binding> = Binding extends { valueSet: infer Id }
  ? Codes['valueSets'][Id & keyof Codes['valueSets']]
  : Binding extends { catalogue: infer Kind }
    ? Codes[Kind & keyof PackCodes]
    : never

/** A code, a list of codes, or yes and no by code. */
type InCodes<Part, Code> = Part extends string
  ? Code
  : Part extends readonly string[]
    ? Code[]
    : Part extends object
      ? { [Key in Code & string]?: boolean }
      : Part

type ByCode<Part, Codes extends PackCodes, Binding> = Part extends object
  ? Binding extends { facts: 'finding' }
    ? { [Key in keyof Codes['findings']]?: Found<Codes['findings'][Key]> }
    : { [Key in CodeOf<Codes, Binding> & string]?: number }
  : Part

/** A finding, bare or with the day on which it was found. */
type Found<Value> = Value | { readonly value: Value; readonly on: CalendarDate }
