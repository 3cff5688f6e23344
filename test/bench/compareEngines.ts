import { factIds, numberFacts } from '../../src/logic/factSlots.js'
import { settledFacts } from '../../src/logic/settledFacts.js'
import { unknownFact } from '../../src/logic/unknownFact.js'
import type { Facts } from '../../src/model/fact.js'
import type { Pack } from '../../src/model/pack.js'
import { evaluateRules } from '../../src/rules/evaluateRules.js'
import { plainFacts, toStockEngine } from '../../src/rules-engine/index.js'
import { deepFreeze } from '../../src/shared/deepFreeze.js'
import { generatedFacts, generatedPack, withUnknown } from './generatedPack.js'
import { medianMs, medianMsAsync } from './measure.js'
import { toJavaScript, toJsonLogic, toZen } from './otherEngines.js'
import { factsForEngines } from './translate.js'

/** Milliseconds to ask all rules of one pack about one person. */
export interface EngineTimes {
  readonly pack: string
  readonly ours: number
  readonly oursWithUnknown: number
  readonly stock: number
  /** Undefined when ZEN is not installed. */
  readonly zen: number | undefined
  readonly jsonLogic: number
  readonly javaScript: number
}

const warmUpMs = 1500

/** Every engine on the bundled pack and on generated ones. `facts` are complete, of the bundled pack. */
export async function compareEngines(bundled: Pack, facts: Facts): Promise<readonly EngineTimes[]> {
  const times = [await timeEngines(`bundled, ${bundled.rules.length}`, bundled, facts)]
  for (const rules of [100, 300, 1000, 3000]) {
    const pack = generatedPack(bundled, rules)
    times.push(await timeEngines(`generated, ${rules}`, pack, generatedFacts(pack, 7)))
  }
  return times
}

/** Facts as `deriveFacts` gives them: frozen, and numbered beside their names. */
function asDerived(pack: Pack, facts: Facts): Facts {
  const slots = factIds(pack).map((fact) => facts.values[fact] ?? unknownFact)
  return numberFacts(pack, deepFreeze({ asOf: facts.asOf, values: { ...facts.values } }), slots)
}

async function timeEngines(name: string, pack: Pack, given: Facts): Promise<EngineTimes> {
  const facts = asDerived(pack, given)
  const settled = evaluateRules(pack, facts)
  const applies = settled.findings.map(({ outcome }) => outcome === 'applies')
  const stockFacts = plainFacts(settledFacts(settled))
  const stock = toStockEngine(pack)
  const facts0 = factsForEngines(pack, settledFacts(settled))
  const [zen, jsonLogic, javaScript] = [await toZen(pack), toJsonLogic(pack), toJavaScript(pack)]
  const fired = new Set((await stock.run(stockFacts)).results.map((result) => result.name))
  const stockApplies = pack.rules.map((rule) => fired.has(rule.name))
  same('json-rules-engine', pack, stockApplies, applies)
  if (zen !== undefined) same('ZEN', pack, await zen(facts0), applies)
  same('json-logic-engine', pack, jsonLogic(facts0), applies)
  same('generated JavaScript', pack, javaScript(facts0), applies)
  const open = asDerived(pack, withUnknown(facts, 11))
  return {
    pack: name,
    ours: medianMs(() => evaluateRules(pack, facts), { warmUpMs }),
    oursWithUnknown: medianMs(() => evaluateRules(pack, open), { warmUpMs }),
    stock: await medianMsAsync(() => stock.run(stockFacts), { warmUpMs }),
    zen: zen && (await medianMsAsync(() => zen(facts0), { warmUpMs })),
    jsonLogic: medianMs(() => jsonLogic(facts0), { warmUpMs }),
    javaScript: medianMs(() => javaScript(facts0), { warmUpMs }),
  }
}

/** Engines that disagree were not given the same task. */
function same(engine: string, pack: Pack, theirs: readonly boolean[], ours: readonly boolean[]): void {
  const rule = pack.rules.find((_, place) => theirs[place] !== ours[place])
  if (rule !== undefined) throw new Error(`${engine} answers \`${rule.name}\` otherwise than we do`)
}
