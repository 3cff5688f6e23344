import { existsSync } from 'node:fs'

const places = [
  process.env.CHROMIUM,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

/** Where a Chromium is on this machine; undefined when there is none. `CHROMIUM` says it when it is elsewhere. */
export function chromiumPath(): string | undefined {
  return places.find((path) => path !== undefined && existsSync(path))
}
