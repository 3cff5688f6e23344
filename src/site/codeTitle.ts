import { codeInWords } from '../explain/valueInWords.js'
import { assessmentCodeBindings } from '../model/assessment.js'
import type { FactDefinition } from '../model/fact.js'
import type { Pack } from '../model/pack.js'
import { assessmentField } from '../pack/assessmentField.js'
import { type Html, html } from '../render/html.js'
import type { Kind } from './kinds.js'
import { link } from './link.js'
import type { Site } from './site.js'

/** What a code of a fact is: a word of a list of answers, or something with a page of its own, perhaps of several kinds. */
export type CodeMeaning = { readonly kinds: readonly [Kind, ...Kind[]] } | { readonly words: string }

/** What a code means that a fact may be worth. */
export function codeMeaning(pack: Pack, factId: string, code: string): CodeMeaning {
  const fact = Object.hasOwn(pack.facts, factId) ? pack.facts[factId] : undefined
  const { valueSet, kinds } = fact === undefined ? { kinds: [] } : codesOf(pack, fact)
  const concept = valueSet === undefined ? undefined : pack.valueSets[valueSet]?.concepts
  const display = concept?.find((one) => one.code === code)?.display
  if (display !== undefined) return { words: display }
  const [first, ...others] = kinds.filter((kind) => Object.hasOwn(pack[kind as 'conditions'], code))
  return first === undefined ? { words: codeInWords(code) } : { kinds: [first, ...others] }
}

/** A code as a reader sees it. */
export function codeTitle(site: Site, fact: string, code: string): Html {
  const meaning = codeMeaning(site.pack, fact, code)
  return 'words' in meaning ? html`${meaning.words}` : link(site, meaning.kinds[0], code)
}

interface Codes {
  readonly valueSet?: string | undefined
  readonly kinds: readonly Kind[]
}

interface Binding {
  readonly valueSet?: string
  readonly catalogue?: string
}

const items: readonly Kind[] = ['interventions', 'exercises', 'education', 'tags', 'programs', 'pathways']

function codesOf(pack: Pack, { valueSet, obtain }: FactDefinition): Codes {
  if (valueSet !== undefined) return { valueSet, kinds: [] }
  if (obtain.from === 'dispositions') return { kinds: ['dispositions'] }
  if (obtain.from === 'course') return { kinds: ['programs'] }
  if (obtain.from === 'surgery') return { valueSet: 'surgery', kinds: [] }
  if (obtain.from === 'condition') return { kinds: ['conditions'] }
  if (obtain.from === 'first-known') {
    const [first = ''] = obtain.of
    const one = Object.hasOwn(pack.facts, first) ? pack.facts[first] : undefined
    return one === undefined || one.obtain.from === 'first-known' ? { kinds: [] } : codesOf(pack, one)
  }
  if (obtain.from !== 'assessment') return { kinds: [] }
  const pattern = assessmentField(obtain.path)?.pattern ?? ''
  const { valueSet: bound, catalogue } =
    (assessmentCodeBindings as Readonly<Record<string, Binding>>)[pattern] ?? {}
  if (catalogue === undefined) return { valueSet: bound, kinds: [] }
  return { kinds: catalogue === 'items' ? items : [catalogue as Kind] }
}
