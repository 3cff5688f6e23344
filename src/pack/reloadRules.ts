import type { Pack } from '../model/pack.js'
import type { Rule } from '../model/rule.js'
import { compareText } from '../shared/compareText.js'
import { deepFreeze } from '../shared/deepFreeze.js'
import { canonicalJson, digestOfShared } from '../shared/digest.js'
import { valueAtPath } from '../shared/jsonPointer.js'
import { buildVocabulary } from './buildVocabulary.js'
import { checkCircles } from './checkCircles.js'
import { checkRule } from './checkRule.js'
import { type KnownFiles, readFiles } from './readFiles.js'
import { filesOf, settledRule } from './resolvePack.js'
import { evaluationOrder } from './ruleOrder.js'
import type { Vocabulary } from './vocabulary.js'

export interface SoundPack {
  readonly pack: Pack
  /** The texts of which the pack was loaded, without settings or operators of an app. */
  readonly files: Readonly<Record<string, string>>
  readonly known: KnownFiles
}

/**
 * A sound pack after an edit of which nothing but rules differ: all else is taken over from before, and only the
 * rules of the files that changed are checked, since a rule is never checked against another.
 * Undefined when more differs, or when anything is wrong: then the whole pack is to be loaded, which says what.
 */
export function reloadRules(
  before: SoundPack,
  files: Readonly<Record<string, string>>,
  changed: readonly string[],
): SoundPack | undefined {
  const { pack } = before
  const known: KnownFiles = new Map(before.known)
  const was = changed.map((path) => definedIn(before, path))
  if (was.includes(undefined)) return undefined
  const { read, problems } = readFiles(files, known)
  if (problems.length > 0) return undefined
  const now = changed.map((path) => definedIn({ known, files }, path))
  if (was.some((defined, index) => defined !== now[index])) return undefined
  const built = buildVocabulary(read, new Set(), {})
  const isChanged = new Set(changed)
  const edited = [...built.vocabulary.entries.rules.values()].filter(({ place }) =>
    isChanged.has(place.document.file),
  )
  const found = [...built.problems, ...edited.flatMap((rule) => checkRule(built.vocabulary, rule))]
  if (found.length + checkCircles(built.vocabulary).length > 0) return undefined
  const kept = pack.rules.filter(({ file }) => file === undefined || !isChanged.has(file))
  const rules = [...kept, ...edited.map((entry) => settledRule(built.vocabulary, entry))]
  return { pack: withRules(pack, built.vocabulary, rules), files, known }
}

/** What a file with rules defines besides, as text; undefined of a file that was not there or has no rules. */
function definedIn({ known, files }: Omit<SoundPack, 'pack'>, path: string): string | undefined {
  const file = known.get(path)
  const value = file?.text === files[path] ? file?.document?.value : undefined
  return valueAtPath(value, ['rules']) === undefined
    ? undefined
    : canonicalJson(valueAtPath(value, ['define']) ?? {})
}

function withRules(before: Pack, vocabulary: Vocabulary, unsorted: readonly Rule[]): Pack {
  const rules = unsorted.toSorted((left, right) => compareText(left.name, right.name))
  const { digest: _, ...kept } = before
  const changed = {
    rules: deepFreeze(rules),
    evaluationOrder: evaluationOrder({
      rules,
      facts: Object.values(before.facts),
      named: (name) => before.namedConditions[name],
    }),
    files: filesOf(vocabulary),
  }
  // The keys stay in their order, in which the digest stands among the others.
  return deepFreeze({ ...before, ...changed, digest: digestOfShared({ ...kept, ...changed }) })
}
