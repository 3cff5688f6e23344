/** A plan as something to read: for the terminal, as Markdown, as a picture. */
export type { Palette } from './printText.js'
export { renderMarkdown } from './renderMarkdown.js'
export { renderRevisionMarkdown } from './renderRevisionMarkdown.js'
export { renderRevisionSvg } from './renderRevisionSvg.js'
export { renderRevisionText } from './renderRevisionText.js'
export { renderText } from './renderText.js'
export { renderTimelineSvg } from './renderTimelineSvg.js'
