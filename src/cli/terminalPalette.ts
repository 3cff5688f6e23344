import picocolors from 'picocolors'
import type { Palette } from '../render/index.js'

/** The colours of a terminal by tone. They only repeat what the words say. */
export function terminalPalette(enabled: boolean): Palette {
  const { bold, dim, green, yellow, red, cyan } = picocolors.createColors(enabled)
  return {
    plain: (text) => text,
    strong: bold,
    quiet: dim,
    good: green,
    warn: yellow,
    danger: (text) => bold(red(text)),
    heading: (text) => bold(cyan(text)),
  }
}
