import { existsSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { fileURLToPath, pathToFileURL } from 'node:url'
import {
  addTallies,
  type CohortPart,
  emptyTally,
  type ImpactTally,
  mostShown,
  partsOf,
  type TwoPacks,
  tallyPart,
} from '../authoring/index.js'
import { shippedPath } from './shippedPath.js'

export interface CoresOptions {
  /** How many cores; all of them when absent. */
  readonly workers?: number | undefined
  /** The program of a worker; the one that was built with this, if it was. */
  readonly workerFile?: string | undefined
  /** Called after each part. */
  readonly onPart?: (tally: ImpactTally) => void
}

/** Lines of a part: enough to be worth sending, few enough for progress to move. */
const linesOfPart = 16

/** Parts that wait for each core, so that none idles and no more is held than that. */
const partsAhead = 2

/** Counts what a change does to a cohort on several cores. What it comes to does not depend on how many. */
export async function impactOnCores(
  packs: TwoPacks,
  lines: Iterable<string>,
  { workers = availableParallelism(), workerFile = builtWorker(), onPart }: CoresOptions,
): Promise<ImpactTally> {
  let tally = emptyTally
  const add = (counted: ImpactTally): void => {
    tally = addTallies(tally, counted, mostShown)
    onPart?.(tally)
  }
  const parts = partsOf(lines, linesOfPart)
  const [first, second] = [parts.next(), parts.next()]
  const head = [first, second].flatMap((one) => (one.done ? [] : [one.value]))
  const all = chained(head, parts)
  // A short cohort is done before a worker has begun.
  if (workers === 1 || workerFile === undefined || second.done) {
    for (const part of all) add(tallyPart(packs, part, mostShown))
  } else {
    await onPool({ packs, workers, workerFile }, all, add)
  }
  return tally
}

function* chained<T>(head: Iterable<T>, rest: Iterable<T>): Generator<T> {
  yield* head
  yield* rest
}

async function onPool(
  { packs, workers, workerFile }: { packs: TwoPacks; workers: number; workerFile: string },
  parts: Iterable<CohortPart>,
  add: (tally: ImpactTally) => void,
): Promise<void> {
  // No other command waits for it to be loaded.
  const { Piscina } = await import('piscina')
  const pool = new Piscina({
    filename: pathToFileURL(workerFile).href,
    workerData: packs,
    minThreads: workers,
    maxThreads: workers,
  })
  const running = new Set<Promise<void>>()
  try {
    for (const part of parts) {
      const run = pool.run(part).then(add)
      running.add(run)
      // Whoever waits for it hears of an error; when another one ends the run first, nobody does.
      run.catch(() => undefined).finally(() => running.delete(run))
      if (running.size >= workers * partsAhead) await Promise.race(running)
    }
    await Promise.all(running)
  } finally {
    await pool.destroy()
  }
}

/** The worker beside this module once it is built. From the sources there is none: a worker runs no TypeScript. */
export function builtWorker(): string | undefined {
  if (fileURLToPath(import.meta.url).endsWith('.ts')) return undefined
  const file = shippedPath('dist/cli/impactWorker.js')
  return existsSync(file) ? file : undefined
}
