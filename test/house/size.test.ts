import ts from 'typescript'
import { expect, test } from 'vitest'
import { linesOf, offences, type Source, sourcesIn } from './sources.js'

const mostLinesInAFile = 250
const mostLinesInAFunction = 40

const sources = sourcesIn('src')

test(`no file in src is longer than ${mostLinesInAFile} lines`, () => {
  const long = sources.filter((source) => countLines(source.text) > mostLinesInAFile)
  expect(long.map((source) => `${source.path} has ${countLines(source.text)} lines`)).toEqual([])
})

test(`no function in src is longer than ${mostLinesInAFunction} lines`, () => {
  expect(sources.flatMap(longFunctions)).toEqual([])
})

function longFunctions(source: Source): string[] {
  return offences(source, (node) => {
    if (!ts.isFunctionLike(node) || !('body' in node) || !node.body) return undefined
    const lines = linesOf(source, node)
    if (lines <= mostLinesInAFunction) return undefined
    return `${node.name?.getText() ?? 'a function'} has ${lines} lines`
  })
}

/** A last line break ends the last line; it does not start another. */
function countLines(text: string): number {
  return text.replace(/\n$/, '').split('\n').length
}
