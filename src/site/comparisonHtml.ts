import { match } from 'ts-pattern'
import { answerInWords } from '../explain/valueInWords.js'
import { parseOperator } from '../logic/operatorSignatures.js'
import { settingReadAs } from '../logic/settingValue.js'
import type { Leaf, Literal, Operator } from '../model/condition.js'
import { evidenceInWords, needsConfirming, toConfirmMark } from '../render/evidenceInWords.js'
import { type Html, html, listed, nothing } from '../render/html.js'
import { codeTitle } from './codeTitle.js'
import { link } from './link.js'
import type { Site } from './site.js'

/**
 * What a comparison says of its fact, so that it can be read behind a colon: `4 points or more`, `osteoporosis
 * among them`, `yes`.
 */
export function comparisonHtml(site: Site, leaf: Leaf, notes: 'full' | 'brief' = 'full'): Html {
  return html`${saysHtml(site, leaf)}${settingNote(site, leaf, notes)}`
}

function saysHtml(site: Site, leaf: Leaf): Html {
  const parsed = parseOperator(leaf.operator)
  if (parsed === undefined) return customHtml(site, leaf)
  const { decorators, operator } = parsed
  const known = shortcuts[[...decorators, operator].join(':')]
  if (known !== undefined) return known(valueHtml(site, leaf, known.word ?? 'or'))
  const [outermost, ...others] = decorators
  if (outermost === undefined) return plainHtml(site, leaf, operator as Operator)
  const inner = { ...leaf, operator: [...others, operator].join(':') }
  return html`${decoratorWords[outermost]} ${saysHtml(site, inner)}`
}

type Phrase = ((value: Html) => Html) & { readonly word?: string }

const phrase = (word: string, say: (value: Html) => Html): Phrase => Object.assign(say, { word })

/** What would read badly word by word. */
const shortcuts: Readonly<Record<string, Phrase>> = {
  'someFact:in': phrase('or', (value) => html`one or more of ${value}`),
  'everyFact:in': phrase('or', (value) => html`nothing but ${value}`),
  'someFact:equal': phrase('or', (value) => html`${value} among them`),
  'someFact:notEqual': phrase('or', (value) => html`something other than ${value}`),
  'someValue:contains': phrase('or', (value) => html`one or more of ${value}`),
  'everyValue:contains': phrase('and', (value) => html`all of ${value}`),
  'not:contains': phrase('or', (value) => html`${value} not among them`),
  'not:in': phrase('or', (value) => html`none of ${value}`),
  'not:equal': phrase('or', (value) => html`not ${value}`),
}

const decoratorWords = {
  not: 'not:',
  someFact: 'for one of them at least:',
  everyFact: 'for each of them:',
  someValue: 'for one at least of what follows:',
  everyValue: 'for each of what follows:',
  swap: 'the other way round:',
} as const

function plainHtml(site: Site, leaf: Leaf, operator: Operator): Html {
  const value = valueHtml(site, leaf, 'or')
  return match(operator)
    .with('equal', () => value)
    .with('notEqual', () => html`not ${value}`)
    .with('lessThan', () => html`below ${value}`)
    .with('lessThanInclusive', () => html`${value} or less`)
    .with('greaterThan', () => html`more than ${value}`)
    .with('greaterThanInclusive', () => html`${value} or more`)
    .with('in', () => value)
    .with('notIn', () => html`none of ${value}`)
    .with('contains', () => html`${value} among them`)
    .with('doesNotContain', () => html`${value} not among them`)
    .with('before', () => html`before ${value}`)
    .with('onOrBefore', () => html`on ${value} or before`)
    .with('after', () => html`after ${value}`)
    .with('onOrAfter', () => html`on ${value} or later`)
    .with('isKnown', () => html`${leaf.value === true ? 'on record' : 'not on record'}`)
    .exhaustive()
}

/** An operator of an app has a title, which its author wrote for readers. */
function customHtml(site: Site, leaf: Leaf): Html {
  const name = leaf.operator.split(':').at(-1) ?? ''
  const declared = site.pack.operators?.[name]
  return html`${declared?.title ?? leaf.operator} ${valueHtml(site, leaf, 'and')}`
}

function valueHtml(site: Site, leaf: Leaf, word: string): Html {
  const { fact, value } = leaf
  if (Array.isArray(value))
    return listed(
      value.map((one) => literalHtml(site, fact, one)),
      word,
    )
  if (typeof value !== 'object') return literalHtml(site, fact, value)
  const setting = /^settings\.(.+)$/.exec(value.fact)?.[1]
  if (setting === undefined) return html`the value of ${link(site, 'facts', value.fact)}`
  const number = settingReadAs(site.pack, value.fact)
  return html`${number === undefined ? '?' : inUnit(site, fact, number)}`
}

/** A number that a centre may change says so, and what it rests on: most are no evidence. */
function settingNote(site: Site, { value }: Leaf, notes: 'full' | 'brief'): Html {
  const fact = typeof value === 'object' && 'fact' in value ? value.fact : ''
  const setting = site.pack.settings[/^settings\.(.+)$/.exec(fact)?.[1] ?? '']
  if (setting === undefined) return nothing
  const name = link(site, 'settings', setting.id, 'setting')
  const isOpen = needsConfirming(setting.evidence)
  const brief = isOpen ? html` ${toConfirmMark}` : nothing
  return notes === 'brief'
    ? html` <span class="quiet">(${name}${brief})</span>`
    : html` <span class="quiet">(${name}: ${evidenceInWords(setting.evidence)})</span>`
}

function literalHtml(site: Site, fact: string, value: Literal): Html {
  if (typeof value === 'number') return html`${inUnit(site, fact, value)}`
  if (typeof value === 'boolean') return html`${value ? 'yes' : 'no'}`
  return site.pack.facts[fact]?.type === 'date' ? html`${answerInWords(value)}` : codeTitle(site, fact, value)
}

function inUnit(site: Site, fact: string, number: number): string {
  return answerInWords(number, site.pack.facts[fact]?.unit)
}
