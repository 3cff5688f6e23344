import ts from 'typescript'
import { expect, test } from 'vitest'
import { offences, readSource, type Source, sourcesIn } from './sources.js'

/**
 * What reads the clock, chance, the locale, the machine's time zone or the machine itself. A name is looked for
 * only where it is used as an object or called, so a field may still be called `process`.
 */
const bannedObjects = new Set(['process', 'console', 'globalThis', 'Buffer', 'crypto', 'Atomics'])
const bannedCalls = new Set(['Date', 'eval', 'Function', 'require', 'fetch', 'queueMicrotask'])
const bannedTimers = /^set(Timeout|Interval|Immediate)$/
const bannedMembers = new Set(['Date.now', 'Date.parse', 'Math.random', 'performance.now'])
const localeMembers = /^(toLocale\w*|localeCompare)$/
const localTimeMembers =
  /^([gs]et(Date|Day|Hours|Minutes|Month|FullYear)|getTimezoneOffset|to(Date|Time)String)$/

const core = sourcesIn('src').filter(({ path }) => !/^src\/(cli|node)\//.test(path))

test('the core reads no clock, chance, locale, time zone or machine', () => {
  expect(core.flatMap(impurities)).toEqual([])
})

test('dates are never read in local time', () => {
  // In calendar/ the dates are UTCDate, whose plain getters are in UTC.
  const outsideCalendar = core.filter(({ path }) => !path.startsWith('src/calendar/'))
  expect(outsideCalendar.flatMap(localTimeReads)).toEqual([])
})

test('this test finds what it looks for', () => {
  const code = [
    'Date.now()',
    'new Date()',
    'Math.random()',
    'x.toLocaleString()',
    'a.localeCompare(b)',
    'new Intl.NumberFormat()',
    'process.env.TZ',
    'console.log(x)',
    'setTimeout(x)',
  ]
  const sample = { ...readSource('package.json'), syntax: parse(code.join('\n')) }
  expect(impurities(sample)).toHaveLength(code.length)
})

function impurities(source: Source): string[] {
  return offences(source, (node) => {
    if (ts.isPropertyAccessExpression(node)) return impureMember(node)
    if (ts.isCallExpression(node)) return impureCall(node)
    if (ts.isNewExpression(node)) return impureNew(node)
    return undefined
  })
}

function impureMember(node: ts.PropertyAccessExpression): string | undefined {
  const object = ts.isIdentifier(node.expression) ? node.expression.text : ''
  const member = `${object}.${node.name.text}`
  const impure = bannedObjects.has(object) || bannedMembers.has(member) || localeMembers.test(node.name.text)
  return impure ? member : undefined
}

function impureCall(node: ts.CallExpression): string | undefined {
  if (readsDefaultLocale(node)) return 'Intl without a locale'
  if (!ts.isIdentifier(node.expression)) return undefined
  const name = node.expression.text
  return bannedCalls.has(name) || bannedTimers.test(name) ? `${name}()` : undefined
}

function impureNew(node: ts.NewExpression): string | undefined {
  if (readsDefaultLocale(node)) return 'Intl without a locale'
  const name = node.expression.getText()
  if (name === 'Function') return 'new Function()'
  if (name !== 'Date' && name !== 'UTCDate') return undefined
  const count = node.arguments?.length ?? 0
  if (count === 0) return `new ${name}() reads the clock`
  return name === 'Date' && count > 1 ? 'new Date(year, month, …) is in local time' : undefined
}

function readsDefaultLocale(node: ts.CallExpression | ts.NewExpression): boolean {
  if (!/^Intl\.[A-Z]\w*$/.test(node.expression.getText())) return false
  const locale = node.arguments?.[0]?.getText() ?? 'undefined'
  return locale === 'undefined' || locale === '[]'
}

function localTimeReads(source: Source): string[] {
  return offences(source, (node) => {
    const isRead = ts.isPropertyAccessExpression(node) && localTimeMembers.test(node.name.text)
    return isRead ? node.getText() : undefined
  })
}

function parse(text: string): ts.SourceFile {
  return ts.createSourceFile('sample.ts', text, ts.ScriptTarget.ES2022, true)
}
