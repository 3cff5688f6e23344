import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Plan } from '../../src/index.js'
import { readText } from '../support/backPain.js'
import { startFhirServer } from '../support/fhirServer.js'
import { followed } from './cleanFolder.js'
import { loadRecipe } from './runRecipe.js'

/** An element as React's compiler writes it. */
interface Element {
  readonly type: string | ((props: object) => Node)
  readonly props: { readonly children?: Node } & Record<string, unknown>
}
type Node = Element | readonly Node[] | string | number | boolean | undefined | null

/** As much of React as a page needs that is drawn by hand: state that outlives a drawing, by its place in it. */
const react = `
  const states = []
  let next = 0
  export const begin = () => { next = 0 }
  export function useState(initial) {
    const place = next++
    if (!(place in states)) states[place] = initial
    return [states[place], (value) => { states[place] = value }]
  }
  globalThis.beginDrawing = begin`
const jsxRuntime = 'export const jsx = (type, props) => ({ type, props }); export const jsxs = jsx'

/** All elements that the browser would be given. */
function drawn(node: Node): Element[] {
  if (Array.isArray(node)) return node.flatMap(drawn)
  if (typeof node !== 'object' || node === null) return []
  const { type, props } = node as Element
  if (typeof type === 'function') return drawn(type(props))
  return [node as Element, ...drawn(props.children)]
}

/** What happens when the browser tells an element of an event. */
function tell(element: Element | undefined, handler: string, event: object): void {
  const handle = element?.props[handler]
  if (typeof handle !== 'function') throw new Error(`nothing here has ${handler}`)
  handle(event)
}

describe('a recipe', () => {
  it('lists all recipes', () => {
    const pages = readdirSync('docs/recipes').filter((file) => file !== 'README.md')
    const linked = [...readText('docs/recipes/README.md').matchAll(/\]\(([\w-]+\.md)\)/g)].map(
      ([, file]) => file,
    )
    expect(linked.sort()).toEqual(pages.sort())
  })

  it('makes the plans of a night', async () => {
    const folder = await followed('docs/recipes/nightly-batch.md')
    const lines = (file: string) => readFileSync(join(folder, file), 'utf8').trim().split('\n')
    expect(lines('plans.ndjson').map((line) => JSON.parse(line).subject)).toEqual(['one', 'three'])
    expect(lines('refused.ndjson').map((line) => JSON.parse(line).line)).toEqual([2, 4])
  })

  it("holds a vendor's plans against the laws", async () => {
    await followed('docs/recipes/vendor-plans.md')
  })

  it('answers a questionnaire in Medplum with a draft plan, once', async () => {
    const { handler } = await loadRecipe<{ handler(medplum: unknown, event: unknown): Promise<string> }>(
      'docs/recipes/medplum-bot.md',
      'ts',
    )
    const server = await startFhirServer()
    try {
      const item = [
        { linkId: 'assessedOn', answer: [{ valueDate: '2026-11-30' }] },
        {
          linkId: 'group/safety',
          item: [{ linkId: 'saddle-sensation-change', answer: [{ valueBoolean: false }] }],
        },
        { linkId: 'comorbidities', answer: [{ valueCoding: { code: 'osteoporosis' } }] },
      ]
      const input = {
        id: 'response-1',
        authored: '2026-11-30T10:00:00-05:00',
        subject: { reference: 'Patient/1' },
        item,
      }
      const medplum = { executeBatch: (bundle: unknown) => server.post(bundle) }
      expect(await handler(medplum, { input })).toBe('provisional')
      expect(await handler(medplum, { input })).toBe('provisional')
      const plans = await server.search('CarePlan')
      expect(plans.map(({ status, subject }) => [status, subject.reference])).toEqual([
        ['draft', 'Patient/1'],
      ])
    } finally {
      server.close()
    }
  })

  it('draws a form of what is open, and makes the plan of what was answered', async () => {
    const { OpenQuestions } = await loadRecipe<{ OpenQuestions(props: object): Node }>(
      'docs/recipes/react-form.md',
      'tsx',
      { react, 'react/jsx-runtime': jsxRuntime },
    )
    const made: Plan[] = []
    const assessment = { id: 'one', assessedOn: '2026-11-30', patient: { ageYears: 44 } }
    const draw = () => {
      ;(globalThis as unknown as { beginDrawing(): void }).beginDrawing()
      return drawn(OpenQuestions({ assessment, onPlan: (plan: Plan) => made.push(plan) }))
    }
    const submit = () => {
      const [form] = draw().filter(({ type }) => type === 'form')
      tell(form, 'onSubmit', { preventDefault: () => undefined })
    }
    const inputs = () => draw().filter(({ type }) => type === 'input')
    const choose = (name: string, index: number) => {
      const input = inputs().filter(({ props }) => props.name === name)[index]
      tell(input, 'onChange', { target: { checked: true } })
    }

    expect(inputs().some(({ props }) => props.checked)).toBe(false)
    submit()
    expect(made.at(-1)?.triage.state).toBe('provisional')
    choose('saddle-sensation-change', 0)
    choose('bladder-change-new', 0)
    expect(inputs().filter(({ props }) => props.checked)).toHaveLength(2)
    submit()
    expect(made.at(-1)?.triage.state).toBe('stop')
  })
})
