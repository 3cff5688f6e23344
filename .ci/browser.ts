/**
 * Makes plans with the built package where there is nothing of Node: in a page and in a worker of Chromium, or, where
 * there is no Chromium, in a bare realm. The plans must be those of Node, to the byte, and nothing may ask the network.
 */
import { readFileSync } from 'node:fs'
import { createContext, runInContext } from 'node:vm'
import puppeteer, { type Page } from 'puppeteer-core'
import { chromiumPath } from './chromium.js'
import { coreBundle } from './coreBundle.js'
import { keptPlans } from './keptPlans.js'

const options = { startOn: '2026-12-01' }
const core = `
  import { generatePlan } from './dist/index.js'
  import { backPain } from './dist/back-pain.js'
  const makePlans = (assessments) => assessments.map((one) => JSON.stringify(generatePlan(backPain, one, ${JSON.stringify(options)})))`
const inPage = await coreBundle(`${core}; globalThis.makePlans = makePlans`)
const inWorker = await coreBundle(`${core}; onmessage = ({ data }) => postMessage(makePlans(data))`)

const assessments: unknown[] = keptPlans.map((name) =>
  JSON.parse(readFileSync(new URL(`../fixtures/assessments/${name}.json`, import.meta.url), 'utf8')),
)
// By a specifier that the compiler does not follow: there is no `dist` before the build.
const built = (name: string) => import(new URL(`../dist/${name}.js`, import.meta.url).href)
const [{ generatePlan }, { backPain }] = await Promise.all([built('index'), built('back-pain')])
const inNode = assessments.map((one) => JSON.stringify(generatePlan(backPain, one, options)))

const path = chromiumPath()
if (path === undefined) {
  compare('a bare realm', runInBareRealm())
  console.log('skipped: there is no Chromium here to run a page and a worker in')
} else {
  const browser = await puppeteer.launch({ executablePath: path, args: ['--no-sandbox', '--disable-gpu'] })
  try {
    const page = await browser.newPage()
    const asked: string[] = []
    page.on('request', (request) => {
      if (/^https?:/.test(request.url())) asked.push(request.url())
    })
    compare('a page', await runInPage(page))
    compare('a worker', await runInWorker(page))
    if (asked.length > 0) throw new Error(`the core asked the network for ${asked.join(', ')}`)
  } finally {
    await browser.close()
  }
}

function compare(place: string, plans: readonly string[]): void {
  const others = keptPlans.filter((_, index) => plans[index] !== inNode[index])
  if (others.length > 0) throw new Error(`${place} makes other plans than Node of ${others.join(', ')}`)
  console.log(`${place} makes the ${plans.length} plans that Node makes, to the byte`)
}

async function runInPage(page: Page): Promise<string[]> {
  await page.addScriptTag({ content: inPage })
  return page.evaluate(
    (people) => (globalThis as unknown as { makePlans(people: unknown[]): string[] }).makePlans(people),
    assessments,
  )
}

/** As text, since what is compiled here and run there may lean on nothing of this file. */
function runInWorker(page: Page): Promise<string[]> {
  const program = `new Promise((resolve, reject) => {
    const worker = new Worker(URL.createObjectURL(new Blob([${JSON.stringify(inWorker)}])))
    worker.onmessage = ({ data }) => resolve(data)
    worker.onerror = ({ message }) => reject(new Error(message))
    worker.postMessage(${JSON.stringify(assessments)})
  })`
  return page.evaluate(program) as Promise<string[]>
}

/** JavaScript only, and what every browser and worker adds to it. */
function runInBareRealm(): string[] {
  const realm = createContext({ TextEncoder, TextDecoder, atob, structuredClone })
  return runInContext(`${inPage}; makePlans(${JSON.stringify(assessments)})`, realm)
}
