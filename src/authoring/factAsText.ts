import type { FactValue } from '../model/fact.js'

/**
 * What is known of a fact, as a case writes it.
 *
 * @example factAsText({ type: 'number', min: 3, max: 5 }) // '3 to 5'
 */
export function factAsText(value: FactValue): string {
  switch (value.type) {
    case 'unknown':
      return 'unknown'
    case 'number':
      return value.min === value.max ? String(value.min) : `${value.min} to ${value.max}`
    case 'date':
      return value.earliest === value.latest ? value.earliest : `${value.earliest} to ${value.latest}`
    case 'codes':
      return `${value.included.join(', ')}${value.complete ? '' : ' …'}`
    case 'boolean':
    case 'code':
      return String(value.value)
  }
}
