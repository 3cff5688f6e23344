import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { runCli } from '../../src/cli/runCli.js'
import { recordingTerminal } from '../cli/recordingTerminal.js'
import { readText } from '../support/backPain.js'
import { type Block, blocksOf, expectLines } from './blocks.js'

/** So many people are made here; the page makes ten thousand, and `TUTORIAL_PEOPLE=10000` compares its numbers too. */
const people = Number(process.env.TUTORIAL_PEOPLE ?? 60)
const peopleOnPage = 10_000

const page = readText('docs/tutorial-rule-author.md')
const root = mkdtempSync(join(tmpdir(), 'planwright-tutorial-'))
afterAll(() => rmSync(root, { recursive: true }))

/** What the reader does, in the folder where the page is followed. */
const reader = {
  printed: '',
  /** The file that was last changed, and its text before. */
  undo: undefined as { readonly path: string; readonly text: string } | undefined,
  sought: { path: '', code: '' },
}

const at = (path: string): string => join(root, path)

async function type(line: string): Promise<void> {
  const [command = '', ...args] = (line.match(/"[^"]*"|\S+/g) ?? []).map((word) => word.replaceAll('"', ''))
  if (command === 'cp') return cpSync(at(args[1] ?? ''), at(args[2] ?? ''), { recursive: true })
  if (command === 'rm') return rmSync(at(args[0] ?? ''))
  expect(command).toBe('planwright')
  const { terminal, output, errors } = recordingTerminal()
  const isPath = /^(?:knee|somebody|cohort)[\w./-]*$/
  await runCli(
    args.map((arg, index) =>
      arg === String(peopleOnPage) ? String(people) : index > 0 && isPath.test(arg) ? at(arg) : arg,
    ),
    terminal,
  )
  reader.printed += (errors() + output()).replaceAll(`${root}/`, '')
}

/** A snippet as it stands in the file, whatever its indentation. */
function findIn(text: string, snippet: string): { from: number; to: number; indent: string } {
  const lines = snippet.trimEnd().split('\n')
  const pattern = lines.map((line) => line.trim().replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('\\n\\s*')
  const found = new RegExp(`^([ \\t]*)${pattern}`, 'm').exec(text)
  if (found === null) throw new Error(`the file does not hold\n${snippet}`)
  return { from: found.index, to: found.index + found[0].length, indent: found[1] ?? '' }
}

function write(path: string, text: string): void {
  mkdirSync(dirname(at(path)), { recursive: true })
  writeFileSync(at(path), text)
}

/** Lines of the page in their order, `…` for any that are left out; numbers count only when as many people were made. */
function comparePrinted(shown: string): void {
  const isCounted = /plans change|^wrote \d+ pages/m.test(shown)
  const isWhole = people === peopleOnPage || !isCounted
  const plain = (text: string): string =>
    (isWhole ? text : text.replace(/\d[\d,]*/g, '#').replace(/ +#/g, ' #')).trimEnd()
  expectLines(plain(reader.printed), plain(shown))
}

async function follow({ language, code, said }: Block): Promise<void> {
  if (/Change it back\./.test(said) && reader.undo) {
    write(reader.undo.path, reader.undo.text)
    reader.undo = undefined
  }
  if (language === 'text') return comparePrinted(code)
  if (language === 'sh') {
    reader.printed = ''
    for (const line of code.trim().split('\n')) await type(line)
    return
  }
  const written = /[Ww]rite `([^`]+)`:$/.exec(said)?.[1]
  if (written !== undefined) return write(written, code)
  const sought = /`([^`]+\.json)`[^`]*(?:`[^`]+`[^`]*)?replace$/.exec(said)?.[1]
  if (sought !== undefined) {
    reader.sought = { path: sought, code }
    return
  }
  expect(said).toBe('by')
  const { path, code: before } = reader.sought
  const text = readFileSync(at(path), 'utf8')
  const { from, to, indent } = findIn(text, before)
  reader.undo = { path, text }
  const lines = code.trimEnd().split('\n')
  write(path, text.slice(0, from) + lines.map((line) => indent + line).join('\n') + text.slice(to))
}

it('can be followed to the letter, and prints what it says', async () => {
  const blocks = blocksOf(page)
  expect(blocks.length).toBeGreaterThan(20)
  for (const block of blocks) await follow(block)
})

it('leaves a pack whose cases show everything', async () => {
  for (const command of ['coverage', 'mutate']) {
    const { terminal } = recordingTerminal()
    expect(await runCli([command, at('knee')], terminal)).toBe(0)
  }
})

it('opens no TypeScript file', () => {
  expect(page.match(/\w\.ts\b/g)).toBeNull()
})
