/** Timing for the bench: medians of many short runs, so that one hiccup of the machine does not count. */

/** Calls for so long before anything is timed, since V8 compiles only what was called some hundred times. */
const warmUp = 3000

interface Timing {
  readonly warmUpMs?: number
}

/** Median milliseconds of one call, over rounds of at least `roundMs` each. */
export function medianMs(call: () => unknown, { warmUpMs = warmUp }: Timing = {}): number {
  const [roundMs, rounds] = [40, 15]
  oneRound(call, warmUpMs)
  const perCall = Array.from({ length: rounds }, () => oneRound(call, roundMs))
  return middle(perCall)
}

function oneRound(call: () => unknown, roundMs: number): number {
  const start = performance.now()
  let calls = 0
  do {
    call()
    calls += 1
  } while (performance.now() - start < roundMs)
  return (performance.now() - start) / calls
}

/** As `medianMs`, for a call that returns a promise. */
export async function medianMsAsync(
  call: () => Promise<unknown>,
  { warmUpMs = warmUp }: Timing = {},
): Promise<number> {
  const rounds = 25
  for (const start = performance.now(); performance.now() - start < warmUpMs; ) await call()
  const perCall: number[] = []
  for (let round = 0; round < rounds; round += 1) {
    const start = performance.now()
    await call()
    perCall.push(performance.now() - start)
  }
  return middle(perCall)
}

function middle(values: readonly number[]): number {
  return [...values].sort((left, right) => left - right)[Math.floor(values.length / 2)] ?? Number.NaN
}
