export type { PlainFact } from './plainFacts.js'
export { plainFacts } from './plainFacts.js'
export { toStockEngine } from './toStockEngine.js'
