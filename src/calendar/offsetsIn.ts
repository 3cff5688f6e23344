const MS_PER_MINUTE = 60_000

/** Minutes that the clocks of a zone are ahead of UTC, by the minute since 1970 in UTC. */
export function offsetsIn(zone: string): (minute: number) => number {
  const clock = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    ...{ year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric' },
  })
  return (minute) => {
    const parts = Object.fromEntries(
      clock.formatToParts(minute * MS_PER_MINUTE).map(({ type, value }) => [type, Number(value)]),
    )
    const { year = 0, month = 0, day = 0, hour = 0, minute: past = 0 } = parts
    return Date.UTC(year, month - 1, day, hour, past) / MS_PER_MINUTE - minute
  }
}
