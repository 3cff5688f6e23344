import type { Block, Detail, Entry, PictureSubject, PlanDocument, Section, Tone } from './document.js'
import { bullets, type Html, html, nothing } from './html.js'

/** How a document looks as a page, and the few words that only a page has. */
export interface PageLook {
  /** BCP 47: `en`. */
  readonly language: string
  readonly style: string
  /** Leads past the head of the page, for those who listen to it. */
  readonly skip: string
  /** Below everything. */
  readonly footer: string
  /** A picture with a text of its own, after the head. */
  readonly picture?: Html
  /** Pictures after what a section says. */
  readonly pictures?: Readonly<Partial<Record<PictureSubject, Html>>>
}

/**
 * A document as a page that stands for itself: no script, and nothing is fetched. It can be read on a screen, printed
 * on A4 and Letter, and listened to.
 */
export function printHtml(
  { title, tone, colon, opening, sections }: PlanDocument,
  { language, style, skip, footer, picture, pictures = {} }: PageLook,
): string {
  const { markup } = html`<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${title}</title>
<style>${{ markup: style }}</style>
</head>
<body>
<a class="skip" href="#plan">${skip}</a>
<header>
<h1${classOf(tone)}>${title}</h1>
${opening.map((block) => blockHtml(block, title, colon))}
</header>
<main id="plan">
${picture}${sections.map((section, index) => sectionHtml(section, index, { colon, pictures }))}</main>
<footer><p>${footer}</p></footer>
</body>
</html>
`
  return `<!DOCTYPE html>\n${markup}`
}

function classOf(tone: Tone | undefined): Html {
  return tone === undefined || tone === 'plain' ? nothing : html` class="${tone}"`
}

interface OfPage {
  readonly colon: string | undefined
  readonly pictures: NonNullable<PageLook['pictures']>
}

function sectionHtml(
  { title, tone, blocks, shows }: Section,
  index: number,
  { colon, pictures }: OfPage,
): Html {
  const id = `part-${index + 1}`
  return html`<section${classOf(tone)} aria-labelledby="${id}">
<h2 id="${id}">${title}</h2>
${blocks.map((block) => blockHtml(block, title, colon))}
${shows === undefined ? nothing : pictures[shows]}</section>
`
}

function blockHtml(block: Block, title: string, colon: string | undefined): Html {
  if (block.kind === 'paragraph') return html`<p${classOf(block.tone)}>${block.text}</p>\n`
  if (block.kind === 'heading') return html`<h3>${block.text}</h3>\n`
  if (block.kind === 'points') return html`${bullets(block.texts)}\n`
  if (block.kind === 'steps') return html`<ol>${block.texts.map((text) => html`<li>${text}</li>`)}</ol>\n`
  if (block.kind === 'list') return html`<ul>${block.entries.map((entry) => entryHtml(entry, colon))}</ul>\n`
  const heads = block.head.map((head) => html`<th scope="col">${head}</th>`)
  const rows = block.rows.map((row) => html`<tr>${row.map((cell) => html`<td>${cell}</td>`)}</tr>`)
  return html`<table><caption>${title}</caption><thead><tr>${heads}</tr></thead><tbody>${rows}</tbody></table>\n`
}

function entryHtml({ title, text = '', tone, details }: Entry, colon = ':'): Html {
  const mark = text === '' || /[.:!?]$/.test(title) ? '' : colon
  const head = html`<b${classOf(tone)}>${title}${mark}</b>${text === '' ? nothing : html` ${text}`}`
  if (details.length === 0) return html`<li>${head}</li>`
  return html`<li>${head}<dl>${details.map(detailHtml)}</dl></li>`
}

function detailHtml({ label, text, tone }: Detail): Html {
  return html`<div${classOf(tone)}><dt>${label}</dt><dd>${text}</dd></div>`
}
