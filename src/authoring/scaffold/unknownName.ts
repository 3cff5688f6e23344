import type { Problem } from '../../model/problem.js'
import { nearestName } from '../../shared/nearestName.js'

/** How many names are listed where none is near. */
const mostListed = 8

/** The problem of a name that is none of those there are. */
export function unknownName(what: string, name: string, among: readonly string[]): Problem {
  const near = nearestName(name, among)
  const more = among.length > mostListed ? ', …' : ''
  return {
    code: 'unknown-name',
    message: `there is no ${what} \`${name}\``,
    pointer: '',
    expected: `one of ${among.slice(0, mostListed).join(', ')}${more}`,
    ...(near === undefined ? {} : { didYouMean: near }),
  }
}
