/** A plan as something to read: for the terminal, as Markdown, as a picture. */
export { renderMarkdown } from './renderMarkdown.js'
export { type Palette, renderText } from './renderText.js'
export { renderTimelineSvg } from './renderTimelineSvg.js'
