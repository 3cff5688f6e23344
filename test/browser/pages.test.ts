import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import puppeteer, { type Browser, type Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { chromiumPath } from '../../.ci/chromium.js'
import { backPainFrench } from '../../rules/back-pain.js'
import { generatePlan } from '../../src/generatePlan.js'
import { packInLanguage } from '../../src/language/packInLanguage.js'
import { renderHtml } from '../../src/render/renderHtml.js'
import { renderPatientHtml } from '../../src/render/renderPatientHtml.js'
import { siteOfPack } from '../../src/site/siteOfPack.js'
import { backPain, backPainFiles, fixtures } from '../support/backPain.js'

const chromium = chromiumPath()
if (chromium === undefined)
  console.warn(
    'skipped: pages are looked at in Chromium (`apt-get install chromium`, or say where it is by CHROMIUM)',
  )

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const french = packInLanguage(backPain, backPainFrench)

const sheets = Object.entries(fixtures).flatMap(([name, json]) => {
  const plan = generatePlan(backPain, json)
  return [
    [`the clinician's sheet of ${name}`, renderHtml(plan)],
    [`the patient's sheet of ${name}`, renderPatientHtml(plan)],
    [`the French sheet of ${name}`, renderPatientHtml(generatePlan(french, json))],
  ] as const
})
const site = siteOfPack(backPain, backPainFiles)
const sitePages = [
  ...['index', 'triage', 'conditions/sciatica', 'interventions/massage', 'exercises/walk'],
  ...['programs/pt-acute', 'goals/goal-pain', 'rules/walk.everyone'],
]
const folder = mkdtempSync(join(tmpdir(), 'planwright-site-'))

const few = 12

/** A4 at 96 dots an inch, without the margins of the sheets. */
const paper = { width: 794 - 2 * 53, height: 1123 - 2 * 53 }

let browser: Browser | undefined
let page: Page
const faults: string[] = []

beforeAll(async () => {
  if (chromium === undefined) return
  for (const [path, text] of Object.entries(site)) {
    if (path.endsWith('.html') && !sitePages.includes(path.slice(0, -'.html'.length))) continue
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  browser = await puppeteer.launch({ executablePath: chromium, args: ['--no-sandbox', '--disable-gpu'] })
  page = await browser.newPage()
  page.on('console', (message) => faults.push(`${message.type()}: ${message.text()}`))
  page.on('pageerror', (error) => faults.push(String(error)))
  page.on('request', (request) => {
    if (/^https?:/.test(request.url())) faults.push(`asks for ${request.url()}`)
  })
})
afterAll(async () => {
  await browser?.close()
  rmSync(folder, { recursive: true })
})

async function open(html: string): Promise<void> {
  // Away from the page before, whose policy would hold for this one too.
  await page.goto('about:blank')
  faults.length = 0
  await page.setContent(html, { waitUntil: 'load' })
}

/** What axe finds against, with the elements; rules of WCAG 2 at A and AA, and what it calls best practice. */
async function violations(scheme: 'light' | 'dark'): Promise<string[]> {
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }])
  return page.evaluate(async (source) => {
    const own = globalThis as unknown as {
      axe?: { run(options: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> }
    }
    // biome-ignore lint/security/noGlobalEval: axe has to run inside the page, and comes as a text.
    if (own.axe === undefined) globalThis.eval(source)
    // Without asking for the styles again, which a page from a file may not.
    const found = await own.axe?.run({ preload: false })
    return (found?.violations ?? []).map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160)}`)
  }, axe)
}

/** What would be cut on paper: wider than the sheet, or a row that may break and can't be kept whole. */
async function cutOnPaper(): Promise<string[]> {
  await page.emulateMediaType('print')
  await page.setViewport({ ...paper, deviceScaleFactor: 1 })
  // As a text, since the compiler knows no page here.
  const cut = (await page.evaluate(`(() => {
    const { scrollWidth, clientWidth } = document.documentElement
    const rows = [...document.querySelectorAll('tr, figure')].filter((row) =>
      getComputedStyle(row).breakInside !== 'avoid' || row.getBoundingClientRect().height > ${paper.height})
    const wide = scrollWidth > clientWidth + 1 ? [scrollWidth + ' pixels wide'] : []
    return [...wide, ...rows.map((row) => row.outerHTML.slice(0, 120))]
  })()`)) as string[]
  await page.emulateMediaType('screen')
  await page.setViewport({ width: 1000, height: 800 })
  return cut
}

describe.skipIf(chromium === undefined)('in a browser', () => {
  test.each(sheets)('%s loads in silence and is open to all', async (_, html) => {
    await open(html)
    expect([await violations('light'), faults]).toEqual([[], []])
  })

  // All sheets have the same colours, so a few show whether the dark ones can be read.
  test.each(sheets.slice(0, few))('%s can be read in the dark', async (_, html) => {
    await open(html)
    expect(await violations('dark')).toEqual([])
  })

  test.each(sitePages)('the page %s of the pack is open to all, light and dark', async (path) => {
    faults.length = 0
    await page.goto(pathToFileURL(join(folder, `${path}.html`)).href, { waitUntil: 'load' })
    expect([await violations('light'), await violations('dark'), faults]).toEqual([[], [], []])
  })

  test.each(sheets)('%s needs no script, and fits on paper with no row cut', async (_, html) => {
    expect(html).not.toMatch(/<script|javascript:| on\w+=/i)
    await open(html)
    expect(await cutOnPaper()).toEqual([])
  })

  test.each(sheets.slice(0, few))('%s prints as a PDF', async (_, html) => {
    await open(html)
    const pdf = await page.pdf({ format: 'letter', preferCSSPageSize: true })
    expect(pdf.length).toBeGreaterThan(10_000)
  })

  test.each(sheets)('%s needs no sideways scrolling on a phone', async (_, html) => {
    await open(html)
    await page.setViewport({ width: 390, height: 800 })
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(390)
    await page.setViewport({ width: 1000, height: 800 })
  })

  test('what is wrong with a page is found', async () => {
    await open(
      '<html><body><script>console.error("x")</script><img src="http://127.0.0.1:9/x.png"><p style="color:#aaa;background:#fff">pale</p><table style="width:2000px"><tr><td>wide</td></tr></table></body></html>',
    )
    const found = (await violations('light')).map((line) => line.split(':')[0])
    expect(found).toEqual(expect.arrayContaining(['color-contrast', 'html-has-lang', 'image-alt']))
    expect(faults).toEqual(expect.arrayContaining(['error: x', 'asks for http://127.0.0.1:9/x.png']))
    const cut = await cutOnPaper()
    expect(
      cut.some((line) => line.endsWith('pixels wide')) && cut.some((line) => line.startsWith('<tr')),
    ).toBe(true)
  })
})
