import type { Case } from '../model/caseFile.js'
import type { Pack } from '../model/pack.js'
import { canonicalJson } from '../shared/digest.js'
import { rulesNamed } from './outcomeOfCase.js'
import { baseFileEnding } from './readCaseFiles.js'

/** Which cases an edit touches: all of them, or those of some files and those that name some rules. */
export type Touched = 'all' | ((one: Case, file: string) => boolean)

export interface Edited {
  readonly before: Pack
  readonly after: Pack
  /** Those of the file, where it is one with bases. */
  readonly bases: Readonly<Record<string, unknown>>
}

/**
 * Which cases the edit of a file touches. Of a case file its own; of a file with rules the cases beside it and all
 * that name one of its rules, before or after the edit, or something it defines; of bases all that start from one.
 * Facts, settings and the like reach every rule, so their edit touches all; that of a rule beside them does not.
 *
 * @example touchedCases({ before: pack, after: pack, bases: {} }, 'pack.json') // 'all'
 */
export function touchedCases({ before, after, bases }: Edited, path: string): Touched {
  if (path.endsWith('.cases.json')) return (_one, file) => file === path
  if (path.endsWith(baseFileEnding)) {
    return ({ base }) => base !== undefined && Object.hasOwn(bases, base)
  }
  const defined = [before, after].flatMap(({ files }) =>
    Object.keys(files).filter((key) => files[key] === path),
  )
  const isWide = (key: string) => !narrow.test(key) && differs(before, after, key)
  if (path === 'pack.json' || defined.some(isWide)) return 'all'
  const rules = new Set(
    defined.filter((key) => key.startsWith('rules/')).map((key) => key.slice('rules/'.length)),
  )
  const items = new Set(defined.map((key) => key.replace(/^(intervention|exercise)s\//, '$1/')))
  const beside = path.replace(/\.json$/, '.cases.json')
  return (one, file) =>
    file === beside ||
    [...rulesNamed(one)].some((rule) => rules.has(rule)) ||
    itemsNamed(one).some((item) => items.has(item))
}

/** Whether a definition is another after the edit than before, or was not there. */
function differs(before: Pack, after: Pack, key: string): boolean {
  const [was, is] = [before, after].map((pack) => definitionIn(pack, key))
  return was !== is && (was === undefined || is === undefined || canonicalJson(was) !== canonicalJson(is))
}

function definitionIn(pack: Pack, key: string): unknown {
  const slash = key.indexOf('/')
  const kind = (pack as unknown as Readonly<Record<string, unknown>>)[key.slice(0, slash)]
  return (kind as Readonly<Record<string, unknown>> | undefined)?.[key.slice(slash + 1)]
}

/** What only those cases can tell that name it. */
const narrow = /^(?:rules|interventions|exercises|education)\//

function itemsNamed({ expect }: Case): string[] {
  const {
    includes = [],
    excludes = [],
    holds = [],
    dates = {},
    reasons = {},
    cautions = {},
    doses = {},
  } = expect
  return [...includes, ...excludes, ...holds, ...[dates, reasons, cautions, doses].flatMap(Object.keys)]
}
