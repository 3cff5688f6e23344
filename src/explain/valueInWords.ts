import { match, P } from 'ts-pattern'
import type { FactValue } from '../model/fact.js'
import { dateInWords } from '../shared/dateInWords.js'
import { listInWords } from '../shared/listInWords.js'
import type { Answer } from './answer.js'

/** A code as a reader sees it where no title is at hand: `very-severe` is `very severe`. */
export function codeInWords(code: string): string {
  return code.replaceAll('-', ' ')
}

/**
 * What is known of a fact, for a sentence: `yes`, `44 percent`, `between 3 and 5 months`, `not known`.
 */
export function valueInWords(value: FactValue, unit?: string): string {
  return match(value)
    .with({ type: 'unknown' }, () => 'not known')
    .with({ type: 'boolean' }, (known) => (known.value ? 'yes' : 'no'))
    .with({ type: 'code' }, (known) => codeInWords(known.value))
    .with({ type: 'number' }, ({ min, max }) =>
      withUnit(min === max ? String(min) : `between ${min} and ${max}`, unit),
    )
    .with({ type: 'date' }, ({ earliest, latest }) =>
      earliest === latest
        ? dateInWords(earliest)
        : `between ${dateInWords(earliest)} and ${dateInWords(latest)}`,
    )
    .with({ type: 'codes' }, ({ included, excluded, complete }) => {
      const codes = included.length === 0 ? 'none' : listInWords(included.map(codeInWords))
      if (complete) return codes
      const not = excluded.length === 0 ? '' : `, not ${listInWords(excluded.map(codeInWords))}`
      return `${included.length === 0 ? 'none known' : codes}${not}, the rest not known`
    })
    .exhaustive()
}

/** An answer, for a sentence: `yes`, `3 points`, `osteoporosis`. */
export function answerInWords(answer: Answer, unit?: string): string {
  return match(answer)
    .with(P.boolean, (value) => (value ? 'yes' : 'no'))
    .with(P.number, (value) => withUnit(String(value), unit))
    .with(P.string, (value) => (/^\d{4}-\d\d-\d\d$/.test(value) ? dateInWords(value) : codeInWords(value)))
    .with(P.array(P.string), (codes) => (codes.length === 0 ? 'none' : listInWords(codes.map(codeInWords))))
    .otherwise((map) => {
      const named = Object.entries(map as Readonly<Record<string, boolean>>)
      return listInWords(named.map(([code, isIn]) => `${isIn ? '' : 'not '}${codeInWords(code)}`))
    })
}

/** `1` is the unit of what has none. */
function withUnit(text: string, unit: string | undefined): string {
  return unit === undefined || unit === '1' ? text : `${text} ${unit}`
}
